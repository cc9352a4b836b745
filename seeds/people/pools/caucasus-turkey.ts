import { list, type NamePool } from '../name-pool.ts'
import { givenFirst, plain } from '../shapes.ts'

export const turkish: NamePool = {
  language: 'tr',
  shape: givenFirst,
  women: list(`
    Asuman Aslıhan Aysel Ayşegül Belgin Beyza Canan Cemile Çiğdem Defne Derya Dilek Ebru Elif Emine Esra
    Fatma Feride Feyza Gönül Gülbahar Gülşen Hacer Hatice Hülya Işıl İlknur İpek Leyla Meltem Meryem Nazlı
    Nesrin Nilgün Nurhan Özlem Pelin Rabia Saadet Selin Sevgi Şengül Şule Tülay Ümran Yeliz Zehra Zerrin
  `),
  men: list(`
    Adnan Ahmet Alper Ayhan Barış Bekir Burhan Bülent Cihan Çetin Doğan Emre Ender Erdal Erhan Fikret Galip
    Gökhan Güven Hakan Halil Hasan Hüseyin İbrahim İlhan İsmail Kadir Kemal Kerem Levent Mahmut Mehmet Metin
    Mustafa Necati Onur Orhan Osman Ömer Rıfat Sabri Selçuk Serdar Süleyman Şükrü Taner Tarık Ufuk Veysel
    Yavuz Yiğit Zeki
  `),
  families: list(`
    Acar Akbulut Akçay Aksoylu Altıntaş Arıkan Aydınlı Aytekin Bayraktaroğlu Bozdağ Candemir Coşkuner Çakmak
    Çalışkan Çelebioğlu Çınarcı Dağdelen Dalkıran Değirmenci Demirkol Dinçer Durmaz Ekinci Elmas Erdinç
    Gökçeoğlu Gültekin Güneşli Günaydın Hacıoğlu Işıklı İnceoğlu Karabulut Karadenizli Karaosman Kavaklı
    Kılıçaslan Korkut Köprülü Köseoğlu Kuyumcu Oğuzhan Özbek Özdemirci Özkaynak Öztunç Saygılı Sezgin Sönmez
    Şahinkaya Tanrıverdi Taşçıoğlu Tekinalp Topçu Tunçbilek Türkmen Uslu Ünlüsoy Yalçınkaya Yeşilyurt
    Yıldızhan Zengin
  `),
}

export const georgian: NamePool = {
  language: 'ka',
  shape: plain,
  women: list(`
    ანა ბელა გვანცა დალი დარეჯან ელენე ეთერ ეკატერინე თამარ თეონა თინათინ ია ირინე ლალი ლამარა ლელა ლია მაია
    მანანა მარინე მედეა მზია ნანა ნატო ნელი ნესტან ნინო ნონა რუსუდან სალომე სოფიკო ქეთევან ციალა ხათუნა
  `),
  men: list(`
    ავთანდილ ალექსანდრე ამირან არჩილ ბადრი ბესიკ გელა გივი გიორგი დავით დათო ელგუჯა ვალერი ვახტანგ ვაჟა ზაზა
    ზურაბ თემურ თორნიკე ილია ირაკლი კახა კობა ლაშა ლევან მალხაზ მერაბ ნოდარ ოთარ რევაზ სანდრო ტარიელ ჯემალ
  `),
  families: list(`
    აბაშიძე ამაღლობელი ბარნაბიშვილი ბერიძე გაბუნია გაგნიძე გელაშვილი გოგოლაძე გურგენიძე დვალიშვილი დოლიძე
    ელიზბარაშვილი ვარდოსანიძე ზარანდია თევზაძე იმნაიშვილი კაპანაძე კობახია ლომიძე მამულაშვილი მაისურაძე
    მჭედლიშვილი ნადირაძე ნოზაძე ოკრიაშვილი პაპუაშვილი რობაქიძე სვანიძე სიხარულიძე ტაბატაძე ფანჯიკიძე
    ქავთარაძე ყიფშიძე ჩიქოვანი ცინცაძე ჭანტურია ხარაიშვილი ჯავახიშვილი
  `),
}

export const armenian: NamePool = {
  language: 'hy',
  shape: plain,
  women: list(`
    Ալվարդ Անահիտ Անի Աննա Արմինե Արփինե Գայանե Գոհար Եվգինե Զաբել Զարուհի Էլեն Թամարա Լիլիթ Լուսինե Կարինե
    Հասմիկ Հեղինե Հռիփսիմե Մանե Մարիամ Նազելի Նաիրա Նարինե Նունե Շուշան Ռուզաննա Սաթենիկ Սոնա Վարդուհի
    Տաթևիկ
  `),
  men: list(`
    Աշոտ Արամայիս Արմեն Արսեն Արտակ Բագրատ Գագիկ Գառնիկ Գևորգ Գրիգոր Դավիթ Երվանդ Զավեն Էդգար Թաթուլ Լևոն
    Խաչիկ Կարապետ Հակոբ Հայկ Հովհաննես Մարտիրոս Մհեր Նարեկ Ներսես Պետրոս Ռուբեն Սամվել Սուրեն Վազգեն Վահան
    Տիգրան
  `),
  families: list(`
    Ալավերդյան Աղաբեկյան Ասլանյան Ավագյան Բաբայան Բարսեղյան Գասպարյան Գալստյան Դարբինյան Եղիազարյան Զաքարյան
    Թադևոսյան Թորոսյան Խալաթյան Կարախանյան Կիրակոսյան Հակոբջանյան Համբարձումյան Մանուկյան Մարտիրոսյան
    Մելքումյան Նահապետյան Շահինյան Պապիկյան Պողոսյան Ռշտունի Սահակյան Սարուխանյան Սիմավորյան Տեր-Ավետիքյան
    Քալանթարյան Օհանջանյան
  `),
}
