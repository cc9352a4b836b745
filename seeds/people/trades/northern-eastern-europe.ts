import { trades } from './trades.ts'

export const polish = trades(`
  pisarz/pisarka, kompozytor/kompozytorka, ilustrator/ilustratorka, tłumacz/tłumaczka, muzyk/muzyczka, autor/autorka,
  aktor/aktorka, fotograf/fotografka, nauczyciel/nauczycielka, malarz/malarka, wokalista/wokalistka,
  dziennikarz/dziennikarka, skrzypek/skrzypaczka, scenarzysta/scenarzystka, grafik/graficzka, poeta/poetka,
  bibliotekarz/bibliotekarka, księgarz/księgarka, redaktor/redaktorka, rzeźbiarz/rzeźbiarka, komiksiarz/komiksiarka,
  emeryt/emerytka, pielęgniarz/pielęgniarka, reżyser/reżyserka, nauczyciel muzyki/nauczycielka muzyki, student/studentka,
  realizator dźwięku/realizatorka dźwięku, ceramik/ceramiczka, tancerz/tancerka, korektor/korektorka,
  kierowca autobusu, lutnik/lutniczka, introligator/introligatorka
`)

export const czech = trades(`
  spisovatel/spisovatelka, skladatel/skladatelka, ilustrátor/ilustrátorka, překladatel/překladatelka,
  hudebník/hudebnice, herec/herečka, fotograf/fotografka, učitel/učitelka, malíř/malířka, zpěvák/zpěvačka,
  novinář/novinářka, houslista/houslistka, scenárista/scenáristka, grafik/grafička, básník/básnířka,
  knihovník/knihovnice, knihkupec/knihkupkyně, redaktor/redaktorka, sochař/sochařka, důchodce/důchodkyně,
  zdravotní bratr/zdravotní sestra, režisér/režisérka, student/studentka, zvukař/zvukařka, keramik/keramička,
  loutkař/loutkářka, řidič autobusu/řidička autobusu
`)

export const swedish = trades(`
  författare, kompositör, illustratör, översättare, musiker, låtskrivare, skådespelare, fotograf, lärare, konstnär,
  sångare/sångerska, journalist, violinist, manusförfattare, grafisk formgivare, poet, bibliotekarie, bokhandlare, redaktör,
  skulptör, serietecknare, pensionär, sjuksköterska, regissör, pianolärare, student, ljudtekniker, keramiker,
  dansare, kantor, busschaufför, barnmorska, bokbindare
`)

export const danish = trades(`
  forfatter, komponist, illustrator, oversætter, musiker, sangskriver, skuespiller, fotograf, lærer, billedkunstner,
  sanger/sangerinde, journalist, violinist, manuskriptforfatter, grafiker, digter, bibliotekar, boghandler, redaktør,
  billedhugger, tegneserieskaber, pensionist, sygeplejerske, instruktør, klaverlærer, studerende, lydtekniker,
  keramiker, danser, organist, buschauffør, jordemoder
`)

export const turkish = trades(`
  romancı, besteci, çizer, çevirmen, müzisyen, yazar, oyuncu, fotoğrafçı, öğretmen, ressam, şarkıcı, gazeteci, kemancı,
  senarist, grafik tasarımcı, şair, kütüphaneci, kitapçı, editör, heykeltıraş, karikatürist, emekli, hemşire, yönetmen,
  piyano öğretmeni, öğrenci, ses teknisyeni, seramik sanatçısı, dansçı, otobüs şoförü, bağlama sanatçısı, kuklacı
`)

export const greek = trades(`
  συγγραφέας, συνθέτης/συνθέτρια, εικονογράφος, μεταφραστής/μεταφράστρια, μουσικός, στιχουργός, ηθοποιός, φωτογράφος,
  εκπαιδευτικός, ζωγράφος, τραγουδιστής/τραγουδίστρια, δημοσιογράφος, βιολονίστας/βιολονίστρια, σεναριογράφος, γραφίστας/γραφίστρια,
  ποιητής/ποιήτρια, βιβλιοθηκονόμος, βιβλιοπώλης/βιβλιοπώλισσα, επιμελητής εκδόσεων/επιμελήτρια εκδόσεων, γλύπτης/γλύπτρια,
  συνταξιούχος, νοσηλευτής/νοσηλεύτρια, σκηνοθέτης/σκηνοθέτρια, φοιτητής/φοιτήτρια, ηχολήπτης/ηχολήπτρια, κεραμίστας/κεραμίστρια,
  χορευτής/χορεύτρια, οδηγός λεωφορείου
`)

export const ukrainian = trades(`
  письменник/письменниця, композитор/композиторка, ілюстратор/ілюстраторка, перекладач/перекладачка, музикант/музикантка,
  автор/авторка, актор/акторка, фотограф/фотографка, учитель/учителька, художник/художниця, співак/співачка,
  журналіст/журналістка, скрипаль/скрипалька, сценарист/сценаристка, графік/графікиня, поет/поетка,
  бібліотекар/бібліотекарка, книгар/книгарка, редактор/редакторка, скульптор/скульпторка, пенсіонер/пенсіонерка,
  медбрат/медсестра, режисер/режисерка, студент/студентка, звукорежисер/звукорежисерка, бандурист/бандуристка,
  водій автобуса/водійка автобуса
`)
