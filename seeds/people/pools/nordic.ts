import { list, type NamePool } from '../name-pool.ts'
import { givenFirst } from '../shapes.ts'

export const swedish: NamePool = {
  language: 'sv',
  shape: givenFirst,
  women: list(`
    Agneta Alva Annika Barbro Birgitta Britt-Marie Cecilia Disa Ebba Elin Elsa Eva-Lena Gerd Gunilla Gunvor
    Hedda Hillevi Inga Ingela Karolina Kerstin Kristina Lisbet Lovisa Maj Majken Margareta Märta Moa
    Pernilla Siv Sofia Svea Tuva Ulla-Britt Vendela Viveka Ylva Åsa
  `),
  men: list(`
    Albin Anders Arvid Bengt Birger Bo Einar Elof Erland Fredrik Gunnar Gösta Hampus Hjalmar Håkan Ivar
    Joakim Kjell Lennart Linus Loke Mats Måns Nils Olof Ove Per Rasmus Rolf Rune Sixten Staffan Stig Sture
    Sven Tage Torbjörn Urban Vidar Åke
  `),
  families: list(`
    Almgren Askelöf Backlund Bergkvist Björklund Blomqvist Boström Cederholm Dahlgren Edlund Ekblad Enqvist
    Falkenmark Forsgren Fridell Gyllenhammar Hagström Hallgren Hedenskog Holmberg Hägglund Isaksson
    Källström Lagerblad Lilliehöök Lindahl Ljungqvist Lönnroth Malmborg Nordanstig Norrby Nylander Nåjde
    Ohlsson Palmkvist Rosendahl Sjögren Skoog Strandberg Sundqvist Törnkvist Wahlström Wikander Zetterlund
    Åkerström Öberg
  `),
}

export const danishNorwegian: NamePool = {
  language: 'da',
  shape: givenFirst,
  women: list(`
    Aase Anne-Grethe Asta Bente Birthe Bodil Dorte Ellen Freja Gry Grethe Hanne Henriette Inger Ingrid-Marie
    Jette Johanne Jorunn Karen Kirsten Liv Lise Lone Maren Marit Merete Oddny Pia Ragnhild Randi Rikke Ronja
    Signe Solveig Synnøve Torunn Tove Turid Vibeke
  `),
  men: list(`
    Aksel Arne Asbjørn Bjarne Carsten Dag Eivind Ejnar Erling Eskil Finn Frode Geir Gorm Halvor Helge Henrik
    Jens Jesper Jørgen Kaare Kjetil Kristoffer Leif Mikkel Morten Niels Odd Ole Oluf Palle Preben Sindre
    Sigurd Steen Svend Terje Tormod Troels Øyvind
  `),
  families: list(`
    Aagaard Askildsen Bakkegaard Bjerregaard Bjørnstad Brandsrud Brøndum Christoffersen Dalsgaard Eikeland
    Engebretsen Fjeldstad Fosshaug Frydenlund Gjerstad Grønbech Gudmundsen Haugland Hjortshøj Holmefjord
    Højgaard Iversen Jacobsen Kjærgaard Kristoffersen Kvamme Langeland Lauritsen Lindegaard Løkkegaard
    Myklebust Mølgaard Nygaard Ottesen Overgaard Rasmussen Ravnkilde Refsnes Sandvik Skjoldager Solbakken
    Steensen Strømme Thorbjørnsen Vestergaard Ødegård Østergaard Ågotnes
  `),
}

export const finnish: NamePool = {
  language: 'fi',
  shape: givenFirst,
  women: list(`
    Aila Aino Anneli Armi Eeva Eila Elina Hannele Helmi Hilkka Iida Irmeli Johanna Kaarina Kerttu Kirsi
    Lempi Liisa Maija Marjatta Mirja Outi Pirjo Päivi Raija Ritva Saara Seija Sirkka Taina Tellervo Tuulikki
    Tyyne Ulla Vilja
  `),
  men: list(`
    Aarne Ahti Antero Arto Eero Eino Ensio Erkki Esa Hannu Heikki Ilkka Jaakko Jouni Juhani Jukka-Pekka
    Kalle Kauko Lauri Martti Mauno Olavi Onni Oskari Pekka Pertti Raimo Reijo Risto Seppo Tapani Tauno Timo
    Toivo Urho Veikko Yrjö
  `),
  families: list(`
    Aallonen Ahokas Autio-Laine Haapaniemi Haukilahti Heikkinen-Salo Hietala Hyvönen Ikävalko Järvenpää
    Kallioniemi Kauppila Kettunen Kiiskinen Kontio Kuusela Lahdenperä Lehtimäki Linnavuori Lumme Luoma
    Mustonen Ojanperä Paasikallio Pesonen Pihlajamäki Pulkkinen Rantanen Ruotsalainen Saastamoinen Seppälä
    Tammisto Tiainen Tuominiemi Uusitalo Vainikainen Vesterinen Viitasalo Väisänen Ylönen
  `),
}

export const icelandic: NamePool = {
  language: 'is',
  shape: givenFirst,
  women: list(`
    Álfheiður Ásdís Auður Bergþóra Birna Dagný Elísabet Eydís Guðbjörg Guðrún Halla Hildur Hrafnhildur
    Ingunn Jóna Kristjana Oddný Rannveig Sigríður Snæfríður Steinunn Svanhildur Unnur Valgerður Þórdís
    Þórunn
  `),
  men: list(`
    Árni Ásgeir Baldvin Bjarki Böðvar Egill Eyjólfur Finnbogi Gísli Guðmundur Gunnlaugur Hallgrímur Illugi
    Ísleifur Jökull Kolbeinn Njáll Oddgeir Ragnar Sigurjón Skúli Steingrímur Tryggvi Þorgeir Þorvaldur
  `),
  families: list(`
    Árnason/Árnadóttir Ásgeirsson/Ásgeirsdóttir Baldvinsson/Baldvinsdóttir Bjarkason/Bjarkadóttir
    Böðvarsson/Böðvarsdóttir Egilsson/Egilsdóttir Eyjólfsson/Eyjólfsdóttir Finnbogason/Finnbogadóttir
    Gíslason/Gísladóttir Gunnlaugsson/Gunnlaugsdóttir Hallgrímsson/Hallgrímsdóttir Högnason/Högnadóttir
    Jökulsson/Jökulsdóttir Kárason/Káradóttir Kolbeinsson/Kolbeinsdóttir Njálsson/Njálsdóttir
    Oddgeirsson/Oddgeirsdóttir Ragnarsson/Ragnarsdóttir Sigurjónsson/Sigurjónsdóttir Skúlason/Skúladóttir
    Steingrímsson/Steingrímsdóttir Tryggvason/Tryggvadóttir Þorgeirsson/Þorgeirsdóttir
    Þorvaldsson/Þorvaldsdóttir
  `),
}
