import { list, type NamePool } from '../name-pool.ts'
import { givenFirst } from '../shapes.ts'

export const romanian: NamePool = {
  language: 'ro',
  shape: givenFirst,
  women: list(`
    Adriana Aglaia Anca Aurica Bianca Camelia Catrinel Corina Crina Daciana Despina Doina Ecaterina Eleonora
    Floarea Georgeta Ileana Ioana Lăcrămioara Ligia Luminița Mădălina Mihaela Narcisa Oana Otilia Rodica
    Ruxandra Sanda Smaranda Steluța Tudorița Veronica Viorica Zamfira
  `),
  men: list(`
    Alin Anghel Aurel Bogdan Călin Cezar Ciprian Corneliu Costin Cristian Dănuț Dorin Dragoș Dumitru Emilian
    Eugen Florin Gheorghe Grigore Horia Ilie Iulian Laurențiu Liviu Lucian Marian Matei Mircea Neculai
    Octavian Ovidiu Petru Radu Sorin Ștefan Toader Traian Valeriu Vasile Viorel
  `),
  families: list(`
    Albeanu Andronescu Apostolache Bălănescu Brătescu Bucurescu Cernătescu Ciobotaru Ciocârlan Cojocaru
    Crăciunescu Dobrescu Drăgulescu Enăchescu Fătulescu Găitan Ghițescu Hârtopeanu Ilinca Ispas Lungulescu
    Măgureanu Mărginean Moldoveanu Negoiță Nistorescu Olărescu Pădureanu Pârvulescu Plopeanu Răducan Rotaru
    Sălăgean Săvulescu Stănciulescu Șerbănescu Tănăsescu Țăranu Vărzaru Vlădoiu Zăvoianu
  `),
}

export const southSlavLatin: NamePool = {
  language: 'hr',
  shape: givenFirst,
  women: list(`
    Ana-Marija Anđelka Biserka Blaženka Cvijeta Darinka Dubravka Đurđa Gordana Iva Jadranka Jagoda Katarina
    Ljerka Marica Mojca Nada Nevenka Petra Polona Renata Slavica Snježana Špela Tjaša Vesna Višnja Vlatka
    Zdenka Zorica Željka
  `),
  men: list(`
    Aleš Ante Blaž Boris Božidar Branimir Damir Davor Domagoj Dražen Gašper Hrvoje Igor Ivica Jakov Joško
    Juraj Krešimir Lovro Marijan Matjaž Miran Mladen Nenad Ranko Siniša Srećko Tihomir Tomislav Vjekoslav
    Zdravko Zvonko Žarko
  `),
  families: list(`
    Antolović Babnik Barišić Begušić Bogunović Bratuša Cvitanić Crnković Dolinar Fabijanić Golob Grgurić
    Horvatinčić Ivančević Jurković Kastelic Kolarić Kovačec Kranjčević Lončarić Lukežić Matijević Medvešček
    Mihelčič Novosel Orešković Pavlinić Pribanić Radovčić Rožman Stipanović Šimunović Štrukelj Tomažič
    Trbovšek Turković Vrabec Zadravec Zupančič Žerjav Županić
  `),
}
