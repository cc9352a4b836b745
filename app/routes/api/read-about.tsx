export default function ReadAbout() {
  return null
}
