import { list, type NamePool } from '../name-pool.ts'
import { manyFamilies, twoFamilies } from '../shapes.ts'

export const spanish: NamePool = {
  language: 'es',
  shape: twoFamilies,
  women: list(`
    Adoración Ainhoa Alba Amparo Arantxa Asunción Aurora Begoña Belén Carmen Celia Concepción Consuelo
    Dolores Edurne Elvira Encarnación Esperanza Estíbaliz Eulalia Fátima Gema Herminia Inmaculada Inés
    Itziar Josefa Laia Leire Lourdes Macarena Maite Manuela María_del_Mar María_José Meritxell Montserrat
    Nieves Nuria Olalla Pilar Purificación Remedios Rocío Rosario Sagrario Soledad Susana Uxía Virtudes
  `),
  men: list(`
    Abelardo Agustín Aitor Álvaro Anselmo Asier Aurelio Baltasar Benito Bernardo Blas Borja Casimiro
    Cayetano Demetrio Eduardo Eloy Emeterio Eneko Enric Esteban Eusebio Evaristo Fermín Gonzalo Gorka
    Gregorio Guillem Hilario Íñigo Isidro Jacinto Joaquín Jordi Julián Leandro Lisardo Lorenzo Marcelino
    Nicanor Onofre Oriol Pascual Ramiro Rodrigo Rosendo Saturnino Tomás Unai Valentín Xoán
  `),
  families: list(`
    Abarca Aguirrezabala Alcántara Aldecoa Almagro Altamirano Anchorena Aramburu Arizmendi Barrientos Bengoa
    Berenguer Bofarull Cabezuelo Calatrava-Ruiz Cañizares Carballeira Casanovas Cifuentes Colmenero
    Echevarría Escribano Espinosa Fuertes Garmendia Guijarro Hinojosa Ibarrola Iturralde Labrador Lasheras
    Ledesma Lizarraga Llopis Manrique Marquina Mendizábal Monforte Olazábal Ordóñez Otxoa Palomares
    Pedregosa Peñalver Puigdollers Quintanilla Rabadán Rebollo Requena Salvatierra Santamaría Sarmiento
    Soriano Taboada Tejada Urbieta Valdivieso Vallehermoso Villalobos Zabaleta Zubiaurre
  `),
}

export const latinAmerican: NamePool = {
  language: 'es',
  shape: twoFamilies,
  women: list(`
    Abril Alejandrina Antonia Azucena Beatriz Brígida Camila Candelaria Catalina Chavela Citlali Dalia
    Dayana Eliana Fernanda Flor Gabriela Graciela Guadalupe Itzel Ivonne Jimena Julieta Leticia Luz_Marina
    Magaly Maribel Marisol Micaela Milagros Nayeli Norma Paloma Pilar Quetzalli Ramona Rosalba Rosaura
    Soledad Tránsito Ximena Yolotl Zulema
  `),
  men: list(`
    Abelino Adalberto Anastasio Arnulfo Ariel Bautista César Cristóbal Cuauhtémoc Efraín Elmer Enrique
    Ernesto Ezequiel Facundo Fidencio Genaro Gilberto Hernán Hugo Ignacio Inti Jerónimo Joel Lautaro Leonel
    Lisandro Maximino Nahuel Nicolás Octavio Osvaldo Patricio Ramiro Raúl Rigoberto Rubén Santiago Teodoro
    Ulises Washington Wilmer
  `),
  families: list(`
    Aguayo Ajpop Almonacid Anaya Arévalo Arriagada Ascencio Baigorria Bermúdez Bustamante Cahuana Calfucura
    Cárcamo Carranza Catrileo Ceballos Chacón Choque Coronel Cotacachi Echeñique Encinas Etchegaray
    Figueredo Galarza Huamán Huenchumil Jaramillo Lizama Llanos Machuca Mamani Manquilef Mendieta Miranda
    Montoya Nahuelpán Ñancupil Olmedo Orellana Osorio Paredes Pizarro-Luna Quispe Riquelme Robledo Saavedra
    Sanhueza Tapia Tecún Tlatelpa Troncoso Urquiza Valdovinos Velásquez Villagrán Xicoténcatl Yupanqui
    Zamorano Zúñiga
  `),
}

export const portuguese: NamePool = {
  language: 'pt',
  shape: manyFamilies,
  women: list(`
    Adelaide Alda Aldina Anabela Beatriz Benedita Branca Carlota Conceição Constança Deolinda Dulce Elisa
    Ermelinda Fátima Filomena Francisca Graça Guiomar Inês Isaura Joana Lurdes Mafalda Margarida Matilde
    Odete Piedade Rosalina Teresa
  `),
  men: list(`
    Abílio Adelino Afonso Aníbal Armindo Baltazar Belmiro Bernardino Custódio Diogo Domingos Duarte Eurico
    Fausto Filipe Gaspar Gil Henrique Horácio Jacinto Joaquim Lourenço Manuel Martim Nuno Quirino Rui
    Salvador Simão Tomé Vasco Zeferino
  `),
  families: list(`
    Abrantes Alvarenga Azevedo Barbosa Brandão Cabral Caldeira Cardoso Carvalhal Castanheira Coutinho
    da_Mata dos_Reis Esteves Figueira Fontoura Galvão Leitão Lobato Lourosa Macedo Malheiro Mesquita Noronha
    Paiva Pessanha Pimenta Queirós Quintela Rebelo Sampaio Serpa Silveira Valadares
  `),
}

export const brazilian: NamePool = {
  language: 'pt',
  shape: manyFamilies,
  women: list(`
    Adriele Aparecida Bárbara Bruna Cauane Cleide Cristiane Dandara Débora Eliete Fabíola Francineide Glória
    Helenita Iara Jandira Janaína Joelma Jucélia Jurema Kátia Larissa Lindalva Luana Maria_Aparecida
    Maria_Eduarda Marlene Natália Neusa Nilza Raimunda Rosângela Rosilene Socorro Sueli Tainá Terezinha
    Vanda Yasmin
  `),
  men: list(`
    Adailton Ademir Aldair Antônio Benedito Cícero Claudemir Cleiton Edivaldo Edson Eliseu Erasmo Everaldo
    Firmino Genival Geraldo Gilmar Heitor Hélio Ivan Jefferson João_Pedro Jorge José_Carlos Josué Juarez
    Luiz_Henrique Márcio Murilo Nivaldo Otávio Raimundo Reginaldo Severino Ubirajara Valdemar Wagner
    Wellington
  `),
  families: list(`
    Alcântara Amorim Araripe Assunção Barreto Bittencourt Borba Cavalcanti da_Conceição da_Silveira
    de_Albuquerque de_Menezes dos_Anjos Dantas Domingues Evangelista Figueiredo Fontes Freire Gadelha Guedes
    Holanda Jatobá Lacerda Lucena Maciel Maranhão Medeiros Montenegro Mourão Nakamura Oliveira Paixão
    Pankararu Pataxó Peixoto Pereira Pinheiro Quaresma Rabelo Sabino Salgado Siqueira Souza Tabajara Teles
    Trindade Uchoa Vasconcellos Ventura Vilela Xavier Zanella
  `),
}
