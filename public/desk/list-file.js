// Puts the text of a chosen file into the field, where it can be read before it is sent. Nothing leaves the browser here.

const chooser = document.querySelector('[data-list-file]')
const field = document.querySelector('textarea[name=list]')
if (chooser && field) {
  chooser.hidden = false
  chooser.querySelector('input').addEventListener('change', async ({ target }) => {
    const [file] = target.files
    if (file) field.value = await file.text()
  })
}
