import { list, type NamePool } from '../name-pool.ts'
import { givenFirst, withInitials } from '../shapes.ts'

export const british: NamePool = {
  language: 'en',
  shape: withInitials,
  women: list(`
    Abigail Agnes Amara Annabel Audrey Beatrice Beth Bronwen Catrin Charlotte Clemency Daphne Deborah Eilidh
    Eleri Esther Fiona Flora Frances Georgina Gillian Hazel Heather Imogen Iona Isobel Jocelyn Judith Kirsty
    Lorna Lucinda Marian Maureen Miriam Morag Nerys Olwen Pauline Philippa Rhiannon Rosalind Ruth Sheila
    Siân Tamsin Thelma Verity Winifred Yvonne Zara Bryony Cordelia Dinah Effie Gwenllian Harriet Ione Leonie
    Mairi Primrose
  `),
  men: list(`
    Adrian Alasdair Alun Angus Barnaby Benedict Bernard Callum Cedric Clive Colin Dafydd Derek Desmond
    Dominic Duncan Edmund Emrys Ewan Fergus Fraser Geraint Gideon Gordon Graham Hamish Howard Hywel Ivor
    Jasper Julian Keith Kenneth Leonard Lewis Magnus Malcolm Neil Nigel Owain Percy Quentin Rhodri Rory
    Rupert Sebastian Stuart Trevor Wilfred Aled Blair Cameron Denzil Elliot Gethin Horatio Kit Laurence
    Merlin Piers
  `),
  families: list(`
    Ainsley Armistead Attwater Balderstone Brocklebank Cawthorne Daintree Elphick Fothergill Gathercole Ibbotson
    Keighley Langthorne Ollivant Pennycook Quarmby Ravenscroft Shuttleworth Tillotson Ullathorne
    Appleyard Arkwright Aspinall Bagnall Barraclough Beckwith Birkett Bowdler Braithwaite Bramley
    Brearley Bullivant Burdett Chadwick Chilcott Cobbold Coldwell Copley Cottrell Crabtree Cranfield
    Cuthbert Darnley Denholm Dewhurst Dinsdale Duckworth Eddington Ellwood Entwistle Fairclough Fanshawe
    Farrant Fazakerley Garside Gilchrist Gledhill Greenhalgh Gresham Haslam Hathersage Heathcote Hebden
    Hinchliffe Holroyd Huxtable Illingworth Inchbald Jephson Jessop Kershaw Kirkbride Lambourne Langrish
    Ledbetter Lonsdale Loxley Mallinson Marchbanks McCrae McKinlay Micklethwaite Nettleton
    Ollerenshaw Ormerod Padgett Pargeter Pickering Polkinghorne Prosser Rainsford Redfern Rowntree
    Satterthwaite Spurling Stobart Sugden Tattersall Thistlethwaite Thornley Tregear Trelawny Trevithick
    Tunnicliffe Twells Urquhart Wakeling Walmsley Whitcombe Widdowson Winstanley Wolstenholme
    Yardley Bevan-Price Cadwallader Gwilliam Probert Maddocks Tudur Glendinning Dunbreck Farquharson
    Galbraith Kinloch
  `),
}

export const irish: NamePool = {
  language: 'en',
  shape: givenFirst,
  women: list(`
    Aoife Bernadette Bríd Caoimhe Carmel Ciara Clodagh Deirdre Dervla Eibhlín Eimear Fidelma Geraldine
    Gobnait Gráinne Íde Máire Muireann Niamh Noreen Nóra Nuala Oonagh Orlaith Peig Ríona Róisín Sadhbh
    Siobhán Sorcha Úna Attracta Bláthnaid Fionnuala Laoise Méabh
  `),
  men: list(`
    Aodhán Brendan Cathal Cian Ciarán Colm Conor Cormac Daithí Declan Diarmuid Donal Eamon Eoghan Fergal
    Fiachra Finbarr Fintan Iarla Kevin Lorcan Malachy Niall Oisín Pádraig Ronan Ruairí Seamus Tadhg Dáire
    Odhrán Proinsias Turlough
  `),
  families: list(`
    Brannigan Cafferkey Carrigan Comerford Culhane Deasy Devaney Dineen Duignan Fahy Falvey Feeney Finucane
    Furlong Geraghty Gilhooly Halligan Hanratty Heneghan Keaveney Lavelle McGarrigle McGlinchey McGrory
    McNulty Noonan O’Dowda O’Flaherty O’Malley O’Reardon O’Shaughnessy Scanlon Sheedy
    Ó_Ceallaigh/Ní_Cheallaigh Ó_Cinnéide/Ní_Chinnéide Ó_hUiginn/Ní_Uiginn Ó_Tuathail/Ní_Thuathail
    Ó_Laoire/Ní_Laoire Ó_Cuilinn/Ní_Chuilinn Ó_Dubhghaill/Ní_Dhubhghaill Ó_Gallchóir/Ní_Ghallchóir
    Mac_Mathúna/Nic_Mhathúna Ó_Floinn/Ní_Fhloinn Crowley-Hayes Kinsella-Roche Lacey Meagher Naughton
    Quilligan
  `),
}
