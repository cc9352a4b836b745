// Each line: what it looks like, then the letters that do. Chosen by eye from the sans-serif faces we ship, after
// confusables.txt of UTS 39; a letter that only resembles in italics (г, п, т) is left out, or common Russian,
// Greek and Armenian names would be held every day.
const SHAPES = `
a аαɑᴀ
A АΑᎪꓮ
b ʙᏏ
B ВΒᏴꓐ
c сϲᴄ
C СϹᏟꓚ
d ԁᏧᴅ
D ᎠꓓᎴ
e еᴇ
E ЕΕᎬꓰ
f ꜰ
F Ϝꓝ
g ɡցɢ
G ԌᏀꓖ
h һհᏂʜ
H НΗᎻꓧ
i lI1|ıіιӏІΙӀɪɩʟᎥǀ
j јյϳᴊ
J ЈᎫꓙ
k ᴋ
K КΚᏦꓗ
L ᏞԼꓡ
rn mMМΜᎷꓟᴍ
n ոռɴ
N Νꓠ
o 0оοօᴏ
O ОΟՕꓳ
p рρᴘ
P РΡᏢꓑ
q ԛզ
Q Ԛ
r ʀ
R ᎡᏒꓣ
s ѕꜱ
S ЅՏᏚꓢ
t ᴛ
T ТΤᎢꓔ
u υսᴜ
U Սꓴ
v ѵνᴠ
V ѴᏙꓦ
vv wWԝԜᏔᎳꓪᴡ
x х
X ХΧꓫ
y уγʏ
Y УΥҮᎩᎽꓬ
z ᴢ
Z ΖᏃꓜ
' ’‘ʼʻʹ′\`´׳՚ꞌ
- ‐‑‒–—−־
`

/** From a letter to the Latin letter or letters it can be taken for. */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  SHAPES.trim()
    .split('\n')
    .flatMap((line) => {
      const [shape = '', letters = ''] = line.split(' ')
      return Array.from(letters, (letter) => [letter, shape] as const)
    }),
)
