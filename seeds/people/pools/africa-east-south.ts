import { list, type NamePool } from '../name-pool.ts'
import { fatherSecond, givenFirst } from '../shapes.ts'

export const kenyan: NamePool = {
  language: 'en',
  shape: givenFirst,
  women: list(`
    Achieng Akinyi Anyango Atieno Chebet Cherono Faith Jepkemei Jerotich Kanini Kerubo Makena Mercy Moraa
    Muthoni Mwende Nafula Naliaka Nekesa Njeri Nyambura Ruguru Wairimu Wambui Wanjiku Wanjiru Wavinya Zawadi
  `),
  men: list(`
    Barasa Baraka Chege Elijah Gathogo Gitau Juma Kamau Karanja Kariuki Kibet Kimani Kiprono Kipruto
    Macharia Mbugua Mutiso Mutua Mwangi Ndirangu Njoroge Nyaga Ochieng Odhiambo Omondi Otieno Simiyu Wafula
  `),
  families: list(`
    Barongo Gachanja Gatheru Gichuru Githongo Kagwanja Kamotho Karumba Kathurima Kilonzi Kinyanjui Kipkorir
    Mukabana Mukami Murimi Muriithi Mwaniki Namachanja Ndegwa Nganga Njagi Nyamweya Obonyo Odero Ogutu Okelo
    Omollo Onyancha Oyugi Rotich Wachira
  `),
}

export const southAfrican: NamePool = {
  language: 'en',
  shape: givenFirst,
  women: list(`
    Anneline Ayanda Bontle Busisiwe Carina Dikeledi Elsabé Karabo Kholeka Lerato Lindiwe Magriet Masego
    Nomfundo Nomvula Noxolo Ntombi Palesa Refilwe Riana Sanele Sibongile Thandeka Thulisile Tshepiso Vuyelwa
    Yolandi Zanele Zodwa
  `),
  men: list(`
    Andile Bongani Deon Dumisani Etienne Gert Hennie Jabu Jaco Kabelo Katlego Khaya Lwazi Mandla Mpho
    Nkosana Ockert Pieter Sandile Sipho Siyabonga Tebogo Themba Tiaan Vusi Werner Xolani
  `),
  families: list(`
    Bezuidenhout Boshoff Cilliers Dhlamini Du_Preez Gumede Hadebe Hlatshwayo Kekana Luthango Mabaso Magagula
    Mahlaba Makhanya Mathebula Mkhize Mnguni Mokoena Molefe Moloi Mthethwa Nkabinde Nkosi Ntuli Oosthuizen
    Phakathi Prinsloo Radebe Sibiya Steenkamp Terblanche Van_Niekerk Vermaak Xaba Zungu
  `),
}

export const ethiopian: NamePool = {
  language: 'am',
  shape: fatherSecond,
  women: list(`
    ሀና ሂሩት ለምለም ሊያ መሠረት መቅደስ ማርታ ምሕረት ሰላማዊት ሳራ ሶስና ራሔል ሮማን ቤተልሔም ብርቱካን ትዕግስት ነፃነት አስቴር አበባ አልማዝ እመቤት ዓለም
    ወይንሸት ዘነበች የሺ ይርጋለም ገነት ጽጌ ፀሐይ ፍሬሕይወት
  `),
  men: list(`
    ሀይሉ ለማ መላኩ መኮንን ሙሉጌታ ሰለሞን ሲሳይ ሳሙኤል ሽፈራው በቀለ ብርሃኑ ተስፋዬ ታደሰ ነጋሽ አለማየሁ አሰፋ አበበ አዲሱ ኤፍሬም እንዳለ ከበደ ካሣ ወርቁ
    ዘሪሁን ዮናስ ደረጀ ዳንኤል ጌታቸው ግርማ ጥላሁን ፈቃዱ ፍቅሩ
  `),
  families: [],
}
