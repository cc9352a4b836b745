/** What somebody typed and we could not take, to be read and copied. */
export function TypedTexts({ typed }: { typed: Record<string, string> }) {
  return (
    <div className="mt-8 max-w-[38rem] space-y-3">
      {Object.entries(typed)
        .filter(([, text]) => text)
        .map(([field, text]) => (
          <p key={field} dir="auto" className="border-s border-rule ps-3 whitespace-pre-wrap">
            {text}
          </p>
        ))}
    </div>
  )
}
