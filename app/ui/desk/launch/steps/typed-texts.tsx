/** What somebody typed and we could not take, to be read and copied. */
export function TypedTexts({ typed, unseen = [] }: { typed: Record<string, string>; unseen?: string[] }) {
  return (
    <div className="mt-8 max-w-[38rem] space-y-3">
      {Object.entries(typed)
        .filter(([field, text]) => text && !unseen.includes(field))
        .map(([field, text]) => (
          <p key={field} dir="auto" className="border-s border-rule ps-3 whitespace-pre-wrap">
            {text}
          </p>
        ))}
    </div>
  )
}
