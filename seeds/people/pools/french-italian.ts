import { list, type NamePool } from '../name-pool.ts'
import { givenFirst } from '../shapes.ts'

export const french: NamePool = {
  language: 'fr',
  shape: givenFirst,
  women: list(`
    Adèle Agathe Aliénor Amandine Anne-Laure Apolline Armelle Aude Aurélie Bénédicte Bérengère Blandine
    Capucine Cécile Chantal Claire Clémence Colette Constance Coralie Delphine Élodie Éloïse Emmanuelle
    Estelle Eugénie Fabienne Faustine Flavie Garance Geneviève Ghislaine Héloïse Hortense Jeanne Joséphine
    Laetitia Léonie Lucile Madeleine Marguerite Marie-Claude Maryse Mathilde Mireille Noémie Odile Pascale
    Perrine Solange Solène Sylvaine Thaïs Violaine Yseult Zoé
  `),
  men: list(`
    Achille Adrien Alban Anatole Antoine Armand Arnaud Aurélien Baptiste Bastien Benoît Bertrand Blaise
    Clément Cyprien Damien Didier Édouard Émile Étienne Fabrice Félicien Florent François-Xavier Gaël
    Gaspard Gauthier Ghislain Grégoire Guillaume Hervé Honoré Jean-Baptiste Jean-Luc Jérôme Joël Lazare
    Léandre Loïc Lucien Mathurin Maxence Octave Olivier Pascal Quentin Raoul Rémi Romuald Sylvain Thibault
    Timothée Ulysse Valère Yann Yves
  `),
  families: list(`
    Aubertin Auclair Barbeau Bataillon Beaufils Berthelot Bonnefoy-Lamy Bourdin Brisebois Cadoret Carpentier
    Champagne Chastaing Chevrier Clairvaux Corbineau Courtemanche d’Aubigny-Petit Dauphin Delaunoy
    Desmarets-Coll Desrosiers Dufresne Duplantier Estournel Fauconnier Ferrand Fontanel Fournet Gaillardin
    Garrigue Gaudreau Gauthereau Giraudet Grandclément Grosjean Guérinel Hautecœur Jacquemin Jolivet Kerbrat
    Labrousse Lachenal Lagarde Lahaye Lallemand Lanctôt Larivière Lavergne Le_Bihan Le_Goff Le_Tallec
    Lemoine-Bel Lespinasse Longuet Maisonneuve Marchadier Mauvoisin Ménard Montaigu Nantier Noirot Ollivier
    Paquin Pellerin Peyronnet Pommeraye Prud’homme Quémeneur Rabourdin Roquefeuil Rouvière Saint-Amand
    Tanguy Thévenet Tisserand Vaillancourt Vasseur Villeneuve-Ott
  `),
}

export const italian: NamePool = {
  language: 'it',
  shape: givenFirst,
  women: list(`
    Addolorata Agnese Alba Alessia Annalisa Antonella Assunta Benedetta Bianca Carlotta Caterina Chiara
    Concetta Daniela Donatella Elisabetta Emanuela Eugenia Federica Fiammetta Filomena Fiorella Francesca
    Ginevra Giuliana Grazia Ilaria Immacolata Ivana Letizia Loredana Lucrezia Maddalena Marcella Margherita
    Mariangela Matilde Nives Noemi Ornella Patrizia Raffaella Rosaria Rossella Serena Silvana Tiziana
    Vittoria
  `),
  men: list(`
    Achille Aldo Alessio Amedeo Armando Attilio Augusto Beniamino Bruno Carmelo Cesare Ciro Corrado Cosimo
    Damiano Dario Edoardo Elio Emanuele Ennio Ettore Ezio Fabrizio Ferruccio Flavio Fulvio Gaetano Gennaro
    Gherardo Giacomo Gianluca Gianpaolo Gilberto Guido Ivano Lamberto Livio Loris Manlio Massimiliano Mirko
    Nunzio Ottavio Pierluigi Raniero Rocco Saverio Tancredi Tullio Ugo
  `),
  families: list(`
    Abbondanza Alighetti Ambrosini Baldessari Bellomo Bentivegna Bonaventura Bortolotti Brambilla
    Cacciapuoti Calabrò Campagnolo Cavallaro Ceccarelli Cipollone Colasanti D’Ambrosi Dell’Orto
    De_Marchis Di_Giacomo Del_Bianco Fabbricatore Falconieri Fantuzzi Fioravanti Frattini Galimberti
    Garofalo Ghirardelli Giannattasio Iannuzzi Lazzarini Locatelli Lombardozzi Maccarone Mangiapane
    Marchetti Mastrangelo Mazzoleni Melchiorri Montefusco Nardelli Notarbartolo Occhipinti Palmisano
    Pasqualotto Pellegrinelli Petruzzelli Piccinini Quaranta Ravasio Righetti Roncaglia Sabbatini Santarelli
    Scaramella Serafini Spadafora Tagliaferro Tamburlini Trevisanello Vaccarino Ventimiglia Zaccagnini
    Zanchetta
  `),
}
