import { list, type NamePool } from '../name-pool.ts'
import { givenFirst } from '../shapes.ts'

export const yoruba: NamePool = {
  language: 'en',
  shape: givenFirst,
  women: list(`
    Abẹ̀ní Àbíkẹ́ Adébùkọ́lá Adéọlá Àdùkẹ́ Àjọkẹ́ Àkànkẹ́ Àṣàkẹ́ Àyọ̀ká Bísí Bólátitó Ẹ̀bùn Fadékẹ́mi
    Fọláṣadé Fúnmiláyọ̀ Ìbùkún Ìdòwú Ìyábọ̀ Kẹ́hìndé Mojísọ́lá Mopélọ́lá Morẹ́nikẹ́ Olúwaṣeun Ọlábísí
    Ọmọlará Ọpẹ́yẹmí Rónkẹ́ Táíwò Títílọlá Yétúndé
  `),
  men: list(`
    Abíọ́lá Adébáyọ̀ Adédàpọ̀ Adékúnlé Adétòkunbọ̀ Àjàní Akínwándé Àkànbí Àlàbí Ayọ̀délé Babájídé Babátúndé
    Bámidélé Dàda Dúró Fẹ́mi Gbénga Ìṣọ̀lá Káyọ̀dé Kọ́ládé Ládipọ̀ Níyì Ọlájídé Olúfẹ́mi Ọlátúnjí Ọmọ́táyọ̀
    Rẹ̀mí Ṣọlá Ṣínà Táyọ̀ Túnjí
  `),
  families: list(`
    Adébísí Adéníji Adéoyè Adéyanjú Afọlábí Akíndélé Akínlàjà Akínṣọ̀mì Awólẹ́sì Ayéní Babalọlá Bámigbóyè
    Dáramọ́lá Ẹgbẹ́dá Fágbèmí Fádípẹ̀ Kúkọ̀yí Kọ́láwọlé Ládójà Móbọ̀lájí Ògúndélé Ògúnlẹ́yẹ Òjélàbí Ọládẹ̀jọ
    Ọláníyan Olórúntóba Ọmọ́níyì Oyèbádé Oyèdélé Oyètúnjí Ọ̀ṣúntókun Ṣóbándé Ṣówándé Tàlàbí
  `),
}

export const nigerian: NamePool = {
  language: 'en',
  shape: givenFirst,
  women: list(`
    Adaeze Aisha Amarachi Amaka Asabe Binta Chiamaka Chinenye Chinwe Ebele Efe Ekaette Ezinne Fatima Hadiza
    Halima Ifeyinwa Ijeoma Iniobong Ladi Maryam Nkechi Nkiruka Nneka Nwakaego Obiageli Ogechi Oghenekevwe
    Rakiya Safiya Talatu Uduak Uzoamaka Zainabu
  `),
  men: list(`
    Abubakar Aliyu Bashir Bello Chidi Chijioke Chukwuemeka Chukwudi Danjuma Edidiong Efosa Ejike Garba
    Ibrahim Ifeanyi Ikechukwu Ikenna Imoh Kelechi Musa Nnamdi Nduka Obiora Ogbonna Okechukwu Onyekachi Osaze
    Sani Shehu Tanko Uche Ugochukwu Umar Uwem Yakubu
  `),
  families: list(`
    Abubakari Agbasi Anozie Anyaegbu Bamaiyi Chukwuma Ebong Edosomwan Effiong Egwuonwu Ekanem Ezeudu Gambo
    Ibekwe Igbokwe Igwilo Inyang Jibrin Katsina Mbanefo Nwabueze Nwachukwu Nwankwere Obiefuna Odigie Offiong
    Ogbuagu Ohanyere Okonedu Okpara Okwuosa Onuoha Onwuka Orjiakor Osagie Tukur Udechukwu Ukaegbu Umeh
    Waziri
  `),
}

export const ghanaian: NamePool = {
  language: 'en',
  shape: givenFirst,
  women: list(`
    Aba Abena Adjoa Adwoa Afia Afua Akosua Akua Ama Araba Dede Dzifa Efua Ekua Enyonam Esi Kisiwaa Korkor
    Maame_Esi Mansa Naa Nhyira Oforiwaa Serwaa Sitsofe Yaa Yayra
  `),
  men: list(`
    Ato Atsu Ebo Ekow Edem Fiifi Kafui Kobina Kodjo Kofi Kojo Kow Kwabena Kwadwo Kwaku Kwame Kwasi Kweku Nii
    Nana_Yaw Osei Selorm Senyo Tetteh Yaw Yao
  `),
  families: list(`
    Abaidoo Addai-Sarpong Adjei-Mensa Afriyie Agbodza Akoto Amankrah Amoako Asante-Poku Asamoah-Fynn
    Attakora Badu-Wiafe Boadi Bonsu Darko-Obiri Dogbe Dzokoto Kpodo Lamptey-Odoi Nartey Nyarko Odoom
    Ofosuhene Oppong Quaye Sackey Tawiah
  `),
}

export const senegalese: NamePool = {
  language: 'fr',
  shape: givenFirst,
  women: list(`
    Adja Aïda Aïssatou Aminata Anta Astou Awa Bineta Codou Coumba Diarra Dieynaba Fama Fatou Khady Kiné
    Marème Mariama Ndella Ndèye_Fatou Nogaye Oumou Penda Ramata Rokhaya Seynabou Sokhna Yacine
  `),
  men: list(`
    Abdoulaye Alioune Amadou Assane Babacar Cheikh Demba Djibril El_Hadji Gora Habib Ibrahima Idrissa Lamine
    Mactar Malick Mamadou Mbaye Modou Moustapha Pape Saliou Samba Serigne Souleymane Thierno
  `),
  families: list(`
    Badiane Baldé Bampoky Biaye Diokhané Diouck Dramé Guissé Kassé Mballo Mbathie Ndecky Ndong Ngom Sambou
    Thioune Coly Dabo Diémé Diédhiou Diongue Djité Goudiaby Kandji Kébé Mbengue Ndiaye-Thiam Sagna Tamba
  `),
}
