import { list, type NamePool } from '../name-pool.ts'
import { givenFirst } from '../shapes.ts'

export const german: NamePool = {
  language: 'de',
  shape: givenFirst,
  women: list(`
    Adelheid Anke Anneliese Annika Astrid Beate Birgit Brigitte Christa Cornelia Dagmar Dorothea Elke
    Franziska Frauke Friederike Gerlinde Gisela Greta Gudrun Heike Hildegard Ilse Ingeborg Jutta Käthe Karin
    Katharina Kerstin Leonie Liselotte Magdalena Mareike Margarete Marlene Mechthild Monika Renate Roswitha
    Sabine Sigrid Sieglinde Silke Sonja Susanne Svenja Tanja Ulrike Ursula Waltraud Wiebke Anna-Lena
    Eva-Maria
  `),
  men: list(`
    Albrecht Andreas Armin Arno Axel Bastian Bernd Burkhard Christoph Clemens Detlef Dieter Dirk Eberhard
    Eckart Egon Ernst Felix Florian Frieder Gerhard Gregor Gunnar Hagen Hannes Hartmut Heiner Helmut Henning
    Holger Ingo Jens Joachim Jörg Jürgen Karsten Konrad Lorenz Lothar Lutz Manfred Matthias Norbert Olaf
    Ralf Reinhold Rüdiger Steffen Thorsten Tilman Udo Uwe Volker Wolfram Karl-Heinz Hans-Peter
  `),
  families: list(`
    Ahlers Aschenbrenner Baumgärtel Birnbaum Böttger Brinkmeier Buchholz Diekmann Dornbusch Ellerbrock
    Fassbender Feldhaus Finkenzeller Fröhlich Gerstenmaier Goldhammer Grünewald Haberkorn Hagedorn Hasenkamp
    Heppner Hinrichs Hölscher Holtkamp Immenhoff Kaltenbach Kirchhoff Kleinschmidt Knöpfler Krähenbühl
    Lüdemann Meierhöfer Möllenkamp Mühlbauer Nagelschmidt Niedermayer Oberhauser Oelschläger Pfannenstiel
    Pfeiffer Quandt-Meyer Rademacher Reichenbach Rosskopf Rüther Sauerbier Schäuffele Schildknecht
    Schlotterbeck Schönfelder Siebenhaar Sonnleitner Stolzenburg Strohmeier Tiedemann Uhlenbrock Vollmer
    Wachsmann Waldschmidt Weißenfels Wiesinger Wippermann Wolfsgruber Zellmann Zumbusch von_Ahlefeld-Kern
    von_der_Heyde
  `),
}

export const alpine: NamePool = {
  language: 'de',
  shape: givenFirst,
  women: list(`
    Agatha Annelies Barbla Bernadette Christl Flurina Gertraud Heidrun Johanna Josefa Katrin Kreszentia Leni
    Lioba Maresi Martina Notburga Ottilie Regula Reingard Resi Rosmarie Rösli Theres Traudl Ursina Veronika
    Verena Vreni Walburga
  `),
  men: list(`
    Alois Andri Beat Benedikt Christian Ferdl Flurin Franz Georg Gian Hansjörg Heinz Jakob Josef Kaspar
    Kilian Leopold Linus Luzius Markus Ottokar Peter Quirin Reto Rupert Ruedi Severin Sepp Ueli Urs Valentin
    Xaver
  `),
  families: list(`
    Achleitner Aebischer Ammann Bachmayr Bärtschi Caduff Capaul Dornauer Eggenschwiler Enzinger Feuerstein
    Gantenbein Gschwandtner Haslinger-Moser Hintermeister Hirschbühl Hochuli Inauen Jungwirth Kirchschlager
    Krummenacher Lechthaler Lindenthaler Mitterlehner Niederberger Oberlechner Pichlbauer Rechsteiner
    Reisinger Rüegsegger Schaffhauser Schneeberger Steinwender Stöckli Tschurtschenthaler Unterweger Vögtli
    Wiesflecker Zgraggen Zwyssig
  `),
}

export const dutch: NamePool = {
  language: 'nl',
  shape: givenFirst,
  women: list(`
    Aafke Adriana Anneke Annemiek Bente Carlijn Cornelia Dieuwertje Elske Esmée Femke Floortje Geertje Gerda
    Hanneke Heleen Ilse Ineke Iris Janneke Jannie Jolanda Jorien Karlijn Klaartje Lieke Lotte Maaike
    Machteld Margriet Marijke Marloes Merel Mieke Nienke Noortje Petronella Riet Saskia Sanne Sietske Tineke
    Trijntje Wilhelmina Willemijn Yfke
  `),
  men: list(`
    Abel Adriaan Arend Bart Berend Bram Cees Coen Cornelis Daan Diederik Dirk-Jan Evert Folkert Gerrit Gijs
    Hendrik Hessel Ide Jelle Jeroen Joost Jurriaan Kees Klaas Koen Lammert Leendert Maarten Marijn Menno
    Niek Oscar Pepijn Piet Reinier Rutger Sander Siebe Sjoerd Thijs Tjeerd Wessel Wietse Wouter Ysbrand
  `),
  families: list(`
    van_der_Veen van_den_Heuvel de_Wit ter_Horst van_Dalen Bakhuizen Blankestijn Boersma-Kok Bouwmeester
    Brugman Claassens Dijkgraaf Elzinga van_Essen Feenstra Goedhart Groeneveld van_’t_Hof Haverkamp
    Hoekstra-Pol Huizenga van_der_Kamp Klaver Koopmans Kuipers Lagerwaard van_Leerdam Meijerink
    van_der_Meulen Nieuwenhuis Noordhof Oosterbaan Oudshoorn Postma Reitsma van_Rooijen Roelofs Schipper
    Slagter van_der_Sluis Smeenk Steenbergen Terpstra Tuinstra Uitterlinden Verhagen Visscher Vroegop
    van_Waesberghe Wagenaar Wiersma van_der_Zande Zijlstra
  `),
}

export const flemish: NamePool = {
  language: 'nl',
  shape: givenFirst,
  women: list(`
    An Annelies Bieke Catho Delphine Eline Fien Goedele Griet Hilde Inge Jozefien Karolien Katrien Leen
    Liesbet Lore Marleen Mathilde Nele Reinhilde Rozemarijn Sofie Tinne Trui Veerle
  `),
  men: list(`
    Bavo Bert Bruno Dries Emiel Filip Frederik Geert Gust Ignaas Jef Karel Koenraad Lode Lieven Maarten
    Mattias Nand Pieter-Jan Ruben Seppe Stijn Tijl Ward Wim
  `),
  families: list(`
    Baetens Beirnaert Claeskens Coppieters De_Backer De_Clippele De_Smedt D’Hondt Everaert Goethals
    Hellemans Janssens Lambrechts Maes Nuyts Peeters-Vos Raeymaekers Roggeman Steyaert Thielemans Van_Acker
    Van_den_Bossche Vandenbroucke Van_Hecke Vanhaverbeke Verbruggen Verschueren Wauters Ysebaert
  `),
}
