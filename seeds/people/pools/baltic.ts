import { list, type NamePool } from '../name-pool.ts'
import { givenFirst } from '../shapes.ts'

export const baltic: NamePool = {
  language: 'lt',
  shape: givenFirst,
  women: list(`
    Aldona Audronė Aušra Birutė Dalia Danguolė Dovilė Eglė Elena Giedrė Gintarė Ieva Jolita Jūratė Laima
    Liucija Milda Nijolė Rasa Ramunė Rūta Saulė Skaistė Vaiva Vilija Živilė Žydrė
  `),
  men: list(`
    Algirdas Antanas Arūnas Augustinas Aurimas Bronius Darius Domantas Eimantas Gediminas Gintautas Jonas
    Julius Juozas Kęstutis Laurynas Linas Mantas Mindaugas Paulius Ramūnas Rimantas Rokas Saulius Stasys
    Vaidotas Vytautas
  `),
  families: list(`
    Adomaitis/Adomaitienė Balčiūnas/Balčiūnaitė Bagdžius/Bagdžiūtė Grybas/Grybaitė Indriūnas/Indriūnienė
    Noreikis/Noreikytė Paulikas/Paulikienė Skirmantas/Skirmantaitė Uogintas/Uogintaitė Butkus/Butkutė
    Daukantas/Daukantienė Gudaitis/Gudaitytė Jankūnas/Jankūnienė Juodelis/Juodelytė Kairys/Kairienė
    Karosas/Karosaitė Krivickas/Krivickienė Lapinskas/Lapinskaitė Lukošius/Lukošiūtė Petrulis/Petrulytė
    Rimkus/Rimkutė Sakalas/Sakalaitė Šatkus/Šatkutė Stonkus/Stonkienė Tamulis/Tamulytė Žilinskas/Žilinskienė
  `),
}

export const estonian: NamePool = {
  language: 'et',
  shape: givenFirst,
  women: list(`
    Aet Aili Anneli Ene Epp Helle Hilja Kadri Kai Katrin Külli Leelo Liis Maarika Malle Meeli Piret Reet
    Riina Signe Tiina Triin Ülle Virve
  `),
  men: list(`
    Ahti Aivar Andres Ants Eerik Enn Hannes Heino Indrek Jaan Jüri Kaarel Kalju Lembit Mart Meelis Peeter
    Priit Raivo Rein Tarmo Tõnu Urmas Villu
  `),
  families: list(`
    Aasmäe Haavasalu Hallik Jõesaar Jürgenson Kallaste Kangur Kesküla Kivimägi Kuusik Kõiv Laanemets Luik
    Metsallik Männik Nurmsalu Ojamaa Paju Põldsaar Raudsepp Rebane Roosipuu Saarniit Sillaste Soosaar Sõmer
    Tammeorg Uibo Vahtramäe Veskimets Võsu
  `),
}
