import { list, type NamePool } from '../name-pool.ts'
import { familyFirst, givenFirst } from '../shapes.ts'

export const polish: NamePool = {
  language: 'pl',
  shape: givenFirst,
  women: list(`
    Adela Agnieszka Aleksandra Aniela Apolonia Balbina Bogumiła Bożena Bronisława Celina Dobrosława Dorota
    Elżbieta Felicja Gabriela Genowefa Grażyna Halina Honorata Ilona Jadwiga Joanna Jolanta Justyna Kalina
    Kazimiera Kinga Klementyna Krystyna Lidia Ludmiła Łucja Małgorzata Marzena Milena Mirosława Natalia
    Oliwia Otylia Paulina Regina Róża Stanisława Sylwia Teodozja Urszula Wanda Wiesława Zofia Zuzanna Żaneta
  `),
  men: list(`
    Albert Aleksy Antoni Bartłomiej Bogdan Bogusław Bolesław Bronisław Cezary Czesław Damian Dariusz
    Eugeniusz Feliks Filip Gerard Grzegorz Gustaw Henryk Hieronim Ignacy Ireneusz Jacek Janusz Jarosław
    Jerzy Józef Kacper Kazimierz Konrad Krzysztof Leszek Łukasz Maciej Mateusz Mieczysław Mirosław Nikodem
    Oskar Przemysław Radosław Roch Sławomir Stefan Szczepan Tadeusz Tymoteusz Wacław Wawrzyniec Wiesław
    Witold Zbigniew Zdzisław
  `),
  families: list(`
    Bednarczyk Bielawski/Bielawska Błaszczyk Borowiak Brzozowiecki/Brzozowiecka Buczek Ciesielczyk
    Czaplicki/Czaplicka Dąbek Dobrzański/Dobrzańska Drozdowicz Dziedzic Gajewski/Gajewska
    Gołębiewski/Gołębiewska Jabłoniec Janiszewski/Janiszewska Jastrzębowski/Jastrzębowska Kaczmarczyk
    Klimczak Kołodziejczyk Korzeniecki/Korzeniecka Kościelniak Kruszyński/Kruszyńska Krzemiński/Krzemińska
    Kuźniar Leśniewicz Lipowski/Lipowska Łoziński/Łozińska Majchrzak Marczewski/Marczewska Mazurczak
    Mierzejewski/Mierzejewska Niedźwiecki/Niedźwiecka Nowacki/Nowacka Ogrodnik Olszewicz Orłowicz
    Ostaszewski/Ostaszewska Pawlikowicz Piórkowski/Piórkowska Przybylak Radziejewski/Radziejewska
    Rogoziński/Rogozińska Rzepka Sadowniczy/Sadownicza Skrzypczak Sobieraj Staniszewicz Stępniak Szczepaniak
    Śliwiński/Śliwińska Świderski/Świderska Topolski/Topolska Walczyk Wąsik Wielgosz Wilczyński/Wilczyńska
    Wróblewicz Zagórny/Zagórna Zielonka Żurawski/Żurawska Źródlak
  `),
}

export const czechSlovak: NamePool = {
  language: 'cs',
  shape: givenFirst,
  women: list(`
    Alžběta Anežka Blanka Bohumila Božena Dagmar Daniela Dobromila Drahomíra Eliška Evženie Hana Helena
    Ivana Jarmila Jiřina Jitka Květa Lenka Libuše Ľubica Ludmila Marcela Markéta Milada Miroslava Naděžda
    Olga Radka Růžena Silvie Soňa Světlana Šárka Terezie Vlasta Zdenka Zuzana
  `),
  men: list(`
    Alois Bedřich Bohdan Bohuslav Břetislav Ctibor Čestmír Dalibor Dušan Emil Evžen František Hynek Ivo
    Jaromír Jindřich Jiří Kamil Kryštof Ladislav Libor Ľudovít Lukáš Matouš Miloslav Oldřich Ondřej Otakar
    Patrik Prokop Radim Rostislav Řehoř Slavomír Stanislav Svatopluk Šimon Štěpán Vavřinec Vojtěch Zdeněk
  `),
  families: list(`
    Adámek/Adámková Bartoníček/Bartoníčková Bělohradský/Bělohradská Blažek/Blažková Brabenec/Brabencová
    Dvořáček/Dvořáčková Hajduk/Hajduková Horníček/Horníčková Hruška/Hrušková Chalupa/Chalupová
    Janoušek/Janoušková Jelínek/Jelínková Kadlec/Kadlecová Kopecký/Kopecká Koutný/Koutná Krajíček/Krajíčková
    Křivánek/Křivánková Lhotský/Lhotská Macháček/Macháčková Málek/Málková Mlynár/Mlynárová
    Ondrejka/Ondrejková Pospíchal/Pospíchalová Rezek/Rezková Sedlák/Sedláková Skála/Skálová
    Slanina/Slaninová Staněk/Staňková Svátek/Svátková Šafránek/Šafránková Štěrba/Štěrbová Ťažký/Ťažká
    Valášek/Valášková Vlček/Vlčková Zábranský/Zábranská Žáček/Žáčková
  `),
}

export const hungarian: NamePool = {
  language: 'hu',
  shape: familyFirst,
  women: list(`
    Ágnes Anikó Aranka Beáta Boglárka Borbála Csilla Dóra Edit Emese Enikő Erzsébet Eszter Etelka Fruzsina
    Gizella Györgyi Hajnalka Ibolya Ildikó Irén Izabella Judit Júlia Katalin Kinga Klára Lilla Magdolna
    Margit Noémi Orsolya Piroska Réka Rozália Sarolta Tímea Tünde Zsófia Zsuzsanna
  `),
  men: list(`
    Ákos András Antal Árpád Attila Balázs Barnabás Béla Bence Benedek Csaba Dénes Dezső Elemér Endre Ernő
    Ferenc Gábor Gergely Géza Gyula Imre István Jenő József Kálmán Károly Kristóf László Levente Lóránt
    Márton Mihály Ödön Sándor Szilárd Tamás Tibor Vilmos Zoltán Zsigmond
  `),
  families: list(`
    Ábrahám Bakonyvári Égerházi Fehérdi Gombkötő Hegyaljai Kékesi Körmendi Mátrai Orosházi Pilisi Sárosdi
    Szentmiklósi Verebélyi Zalai Zemplényi Barta Bodnár Boros Csizmadia Deli Dombi Fodor-Kiss Galambos
    Horváth-Tóth Kárpáti Kelemen Kerekes Komlós Kövesdi Mészáros-Bíró Nádasdi Nyári Rácz Sebestyén Somlai
    Szabados Szalai Tárnok Vadász Varró Végh Zentai Zsoldos
  `),
}
