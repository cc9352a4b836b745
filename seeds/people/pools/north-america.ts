import { list, type NamePool } from '../name-pool.ts'
import { givenFirst, withInitials } from '../shapes.ts'

export const american: NamePool = {
  language: 'en',
  shape: withInitials,
  women: list(`
    Alyssa Bethany Brenda Camille Carla Cheryl Corinne Darlene Deanna Denise Elena Eunice Faith Gwendolyn
    Holly Ingrid Janelle Jolene Joyce Katelyn Lakeisha Leah Lorraine Lydia Marcy Marjorie Monique Nadine
    Naomi Opal Paige Patrice Regina Renee Roberta Rochelle Savannah Shanice Shelby Tabitha Tamara Tiffany
    Trisha Valerie Vivian Wanda Yolanda Adelaide Brooke Constance Delphine Earline Genevieve Hattie Kendra
    Luanne Maribel
  `),
  men: list(`
    Aaron Alvin Amos Andre Barrett Brent Calvin Carlton Cody Curtis Darnell Darryl Dexter Dwayne Elias
    Emmett Everett Floyd Gerald Glenn Grady Harvey Isaac Jamal Jerome Joel Leland Lionel Luther Marcus
    Marvin Mitchell Nathaniel Omar Orville Preston Quincy Raymond Roland Russell Seth Terrence Theodore
    Tyrone Vernon Virgil Wade Wesley Zachary Abram Clifton Deandre Ezra Forrest Homer
  `),
  families: list(`
    Abernathy Alderman Bankston Birdsong Blevins Boatwright Brantley Broussard Brubaker Burkhart Cantrell
    Castleberry Claiborne Coffey Colvin Crenshaw Culpepper Dandridge Dillard Dombrowski Dunlap Eberhardt
    Ellsworth Engstrom Fitzhugh Fontenot Fortenberry Gallegos Goldfarb Goodwin Greenlee Hairston
    Halvorsen Hargrove Hatcher Hollis Huffman Jernigan Kaplowitz Kimball Kincaid Lassiter Ledford
    Lindqvist Lockwood McClendon McKnight Middleton Nakagawa Northcutt Odom Overstreet Pettway Pinkney
    Pomeroy Rasmussen Rawlings Rosenthal Rutledge Sandoval Shumaker Spivey Stallings Steinmetz Stockton
    Swanson Tackett Talbot Tillman Treadwell Tuttle Vandermark Vickery Wadsworth Washburn Weatherby Whitlock
    Winslow Woodard Yarbrough Youngblood Zimmer Ashbaugh Beidler Coggeshall Drinkwater Eubanks Fogelman
    Gilliland Hostetler Isenberg Killebrew
  `),
}

/** Canada, Australia and New Zealand share more names than oceans would suggest. */
export const overseasEnglish: NamePool = {
  language: 'en',
  shape: withInitials,
  women: list(`
    Alana Bronte Carys Charlene Claudette Coral Danika Delia Elspeth Evangeline Gemma Glenys Jacinta Jillian
    Kiri Larissa Leanne Lois Maeve Mere Merrilyn Myfanwy Narelle Ngaire Noelene Petra Robyn Rosemary Shona
    Stephanie Tessa Thea Tui Vanessa Wendy Aroha Hinemoa Skye Averil Gwenda
  `),
  men: list(`
    Alistair Bevan Brett Bruce Cameron Clifford Craig Darcy Damian Dean Doug Errol Garth Gavin Grant Heath
    Hemi Ian Jarrod Kieran Lachlan Lindsay Lyle Murray Ngata Noel Reuben Rewi Rodney Ross Scott Shane Tama
    Tane Troy Warwick Wiremu Archie Brendon Selwyn
  `),
  families: list(`
    Aitken Anstey Baillie Bannerman Birch Blakeney Boyce Brockhurst Budge Cairncross Callister
    Corrigan Creighton Cullinane Dalziel Dowsett Fairweather Finnerty Gillanders Goddard Greentree
    Halcrow Hallett Hardcastle Heffernan Henare Hohepa Kerrigan Lamont Lathlean MacIsaac MacQuarrie Maidment
    McAlister McCorkindale McIlroy-Vance Mortlock Ngapo Nairn Oldfield Paewai Paterson Pengelly Quigg
    Rangihuna Ruthven Sangster Sheppard Sinclair-Moss Standish Tairua Tautari Trembath Vallance Wairangi
    Wedderburn Wynyard
  `),
}

export const caribbean: NamePool = {
  language: 'en',
  shape: givenFirst,
  women: list(`
    Althea Beverley Claudia Daneille Delroya Donette Hyacinth Icilda Jacinth Kadian Keisha Lorna-Mae Marcia
    Merlene Novelette Paulette Rosalee Sashana Shernette Sonia Tanisha Velma Winsome Yanique
  `),
  men: list(`
    Alton Carlton Clovis Dalton Delroy Desmond Everton Garfield Glenroy Ishmael Junior Kemar Leroy Lloyd
    Neville Norval Oneil Ransford Rohan Shevon Trevon Vincent Winston Xavier
  `),
  families: list(`
    Allwood Bartley Beckford-Hines Brissett Bryan-Cole Clarke-Lewin Cunningham Facey Gayle-Morris
    Gordon-Pike Grandison Heslop Kerr Lumley Maragh McCalla Nembhard Palmer-Reid Pinnock Rattray Ricketts
    Salmon Samuda Stennett Tulloch Vassell Whyte Wray
  `),
}
