import { trades } from './trades.ts'

export const french = trades(`
  romancier/romancière, compositeur/compositrice, illustrateur/illustratrice, traducteur/traductrice, musicien/musicienne,
  auteur/autrice, comédien/comédienne, photographe, enseignant/enseignante, peintre, chanteur/chanteuse, journaliste,
  violoniste, scénariste, graphiste, poète/poétesse, bibliothécaire, libraire, éditeur/éditrice, sculpteur/sculptrice,
  dessinateur de BD/dessinatrice de BD, retraité/retraitée, infirmier/infirmière, metteur en scène/metteuse en scène,
  professeur de piano/professeure de piano, étudiant/étudiante, ingénieur du son/ingénieure du son, céramiste,
  danseur/danseuse, correcteur/correctrice, conducteur de bus/conductrice de bus, marionnettiste, relieur/relieuse
`)

export const german = trades(`
  Schriftsteller/Schriftstellerin, Komponist/Komponistin, Illustrator/Illustratorin, Übersetzer/Übersetzerin,
  Musiker/Musikerin, Autor/Autorin, Schauspieler/Schauspielerin, Fotograf/Fotografin, Lehrer/Lehrerin, Maler/Malerin,
  Sänger/Sängerin, Journalist/Journalistin, Geiger/Geigerin, Drehbuchautor/Drehbuchautorin, Grafiker/Grafikerin,
  Lyriker/Lyrikerin, Bibliothekar/Bibliothekarin, Buchhändler/Buchhändlerin, Lektor/Lektorin, Bildhauer/Bildhauerin,
  Comiczeichner/Comiczeichnerin, Rentner/Rentnerin, Krankenpfleger/Krankenschwester, Regisseur/Regisseurin,
  Klavierlehrer/Klavierlehrerin, Student/Studentin, Tontechniker/Tontechnikerin, Keramiker/Keramikerin, Tänzer/Tänzerin,
  Organist/Organistin, Busfahrer/Busfahrerin, Buchbinder/Buchbinderin, Hebamme, Geigenbauer/Geigenbauerin
`)

export const dutch = trades(`
  schrijver/schrijfster, componist/componiste, illustrator, vertaler/vertaalster, muzikant/muzikante, auteur,
  acteur/actrice, fotograaf/fotografe, docent/docente, kunstschilder, zanger/zangeres, journalist/journaliste,
  violist/violiste, scenarioschrijver, grafisch ontwerper, dichter/dichteres, bibliothecaris/bibliothecaresse,
  boekhandelaar, redacteur/redactrice, beeldhouwer, striptekenaar, gepensioneerd, verpleegkundige, regisseur,
  pianodocent/pianodocente, student/studente, geluidstechnicus, keramist/keramiste, danser/danseres, buschauffeur,
  boekbinder, verloskundige, poppenspeler/poppenspeelster
`)

export const italian = trades(`
  scrittore/scrittrice, compositore/compositrice, illustratore/illustratrice, traduttore/traduttrice, musicista,
  autore/autrice, attore/attrice, fotografo/fotografa, insegnante, pittore/pittrice, cantante, giornalista, violinista,
  sceneggiatore/sceneggiatrice, grafico/grafica, poeta/poetessa, bibliotecario/bibliotecaria, libraio/libraia,
  redattore/redattrice, scultore/scultrice, fumettista, pensionato/pensionata, infermiere/infermiera, regista,
  maestro di pianoforte/maestra di pianoforte, studente/studentessa, tecnico del suono, ceramista,
  danzatore/danzatrice, liutaio/liutaia, autista di autobus, burattinaio/burattinaia, restauratore/restauratrice
`)

export const spanish = trades(`
  novelista, compositor/compositora, ilustrador/ilustradora, traductor/traductora, músico/música, escritor/escritora,
  actor/actriz, fotógrafo/fotógrafa, profesor/profesora, pintor/pintora, cantante, periodista, violinista, guionista,
  diseñador gráfico/diseñadora gráfica, poeta, bibliotecario/bibliotecaria, librero/librera, editor/editora,
  escultor/escultora, dibujante de cómic, jubilado/jubilada, enfermero/enfermera, director de escena/directora de escena,
  maestro/maestra, estudiante, técnico de sonido/técnica de sonido, ceramista, bailarín/bailarina,
  corrector/correctora, conductor de autobús/conductora de autobús, titiritero/titiritera, encuadernador/encuadernadora
`)

export const portuguese = trades(`
  romancista, compositor/compositora, ilustrador/ilustradora, tradutor/tradutora, músico/música, escritor/escritora,
  ator/atriz, fotógrafo/fotógrafa, professor/professora, pintor/pintora, cantor/cantora, jornalista, violinista, roteirista,
  designer gráfico/designer gráfica, poeta, bibliotecário/bibliotecária, livreiro/livreira, editor/editora,
  escultor/escultora, quadrinista, aposentado/aposentada, enfermeiro/enfermeira, diretor de teatro/diretora de teatro,
  estudante, técnico de som/técnica de som, ceramista, bailarino/bailarina, revisor/revisora,
  motorista de ônibus, bonequeiro/bonequeira, encadernador/encadernadora
`)
