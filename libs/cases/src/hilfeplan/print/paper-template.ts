/**
 * The Hilfeplan on paper (Typst; https://typst.app/docs). Values come as JSON: a word is `(own, german)`, its wording in
 * the client's language and in German, the second empty when both are the same. Free text stays as it was written.
 */
export const PAPER_TEMPLATE = String.raw`
#let paper = json(bytes(sys.inputs.data))
#let scripts = json(bytes(sys.inputs.scripts))
#let words = paper.words
#let quiet = luma(80)

// Spaces and marks between Arabic words come from the Arabic font too: else every word becomes a piece of its own.
#let others = scripts.map(script => script.font)
#let arabic = ((name: "Amiri", covers: regex("[\p{Arabic}\s\p{P}\p{Cf}]")), "Noto Sans", ..others)
#let latin = ("Noto Sans", "Amiri", ..others)
#let ltr-words(body) = text(lang: "de", font: latin)[\u{2066}#body\u{2069}]

#set document(title: paper.title.replace(regex("[\u{2066}\u{2069}]"), ""), date: none)
#set text(lang: paper.language, region: none, font: latin, fallback: false, size: 10.5pt, hyphenate: false)
#set par(leading: 0.6em, spacing: 0.7em)
#set page(
  paper: "a4",
  margin: (x: 2cm, top: 2cm, bottom: 2.2cm),
  header: if paper.draft { align(center, text(size: 9pt, fill: quiet, words.draft.own)) },
  footer: context text(size: 8.5pt, fill: quiet)[
    #ltr-words(paper.title + " · " + paper.code) #h(1fr) #ltr-words(counter(page).display("1 / 1", both: true))
  ],
)
// Arabic letters look smaller than Latin ones of the same size.
#set text(size: 12pt, font: arabic) if paper.direction == "rtl"
#show heading: set block(above: 1.4em, below: 0.7em)
#show heading.where(level: 1): set text(size: 1.25em)
#show heading.where(level: 2): set text(size: 1em)

#let german(body) = text(size: 0.8em, fill: quiet, weight: "regular", ltr-words(body))
#let bold(body) = text(weight: "bold", body)
#let beside(word) = { word.own; if word.german != "" [ #german(word.german)] }
#let below(word) = { word.own; if word.german != "" [\ #german(word.german)] }

#let german-words = (direction: "ltr", language: "de", font: "Noto Sans")

// Which way somebody's own words run, and in which font, is decided by their first letter; Latin ones are taken as German.
#let written(body, to-its-side: true, wrap: lines => lines) = {
  let first = body.match(regex("\p{L}"))
  let is-its(script) = first.text.match(regex(script.letters)) != none
  let script = if first != none { scripts.filter(is-its).at(0, default: german-words) }
  let lines = body.split("\n").join(linebreak())
  if script == none { wrap(lines) } else {
    let is-arabic = script.font == "Amiri"
    let is-rtl = script.direction == "rtl"
    set text(dir: if is-rtl { rtl } else { ltr }, lang: script.language)
    set text(size: if is-arabic { 12pt } else { 10.5pt }, font: if is-arabic { arabic } else { (script.font, ..latin) })
    let side = if to-its-side { is-rtl } else { paper.direction == "rtl" }
    align(if side { right } else { left }, wrap(lines))
  }
}

#let fact((label, value)) = (
  bold(below(label)),
  if value.german == "" { written(value.own, to-its-side: false) } else { below(value) },
)

// Higher than half a page: only then a row goes on overleaf.
#let is-long(body) = body.len() + 60 * body.split("\n").len() > 1800

#let measures(rows) = if rows.len() == 0 { beside(words.noMeasure) } else {
  table(
    columns: (1fr, 4.2cm, 3.5cm),
    stroke: (x, y) => (bottom: 0.5pt + if y == 0 { black } else { luma(160) }),
    inset: (x: 4pt, y: 5pt),
    align: start,
    table.header(..(words.what, words.who, words.due).map(word => bold(below(word)))),
    ..rows.map(row => (
      table.cell(breakable: is-long(row.text), written(row.text)),
      if row.who == "" { below(words.nobody) } else { written(row.who, to-its-side: false) },
      below(row.due),
    )).flatten(),
  )
}

#let signature(word) = block(breakable: false, above: 1.6cm, grid(
  columns: (2fr, 3fr),
  column-gutter: 0.8cm,
  row-gutter: 4pt,
  line(length: 100%, stroke: 0.6pt), line(length: 100%, stroke: 0.6pt),
  below(words.placeAndDay), below(word),
))

= #below(words.title)
#if paper.draft { block(stroke: 1pt, inset: 6pt, bold(beside(words.draft))) }
#grid(columns: (auto, 1fr), column-gutter: 0.8cm, row-gutter: 0.9em, ..paper.facts.map(fact).flatten())

// A part of the plan: what stands above its measures, and the measures.
#let parts = paper.goals.map(goal => (
  head: {
    heading(level: 2)[#words.goal.own \u{2066}#goal.number\u{2069} #if words.goal.german != "" { german(words.goal.german + " " + goal.number) }]
    block(width: 100%, sticky: true, text(size: 1.1em, written(goal.text, wrap: par)))
    block(sticky: true, par[#bold(words.area.own): #beside(goal.area) #h(1em) #bold(words.until.own): #beside(goal.until)])
  },
  rows: goal.measures,
))
#if paper.otherMeasures.len() > 0 {
  parts.push((head: heading(level: 2, beside(words.otherMeasures)), rows: paper.otherMeasures))
}
#let set-part((head, rows)) = { head; measures(rows) }

#let consent = block(breakable: false, above: 2em)[
  #par(below(words.agreement))
  #paper.signers.map(signature).join()
]

// Kept on one page unless it is higher than this share of a page.
#let whole(share, body) = layout(size => block(
  width: 100%,
  breakable: measure(body, width: size.width).height > size.height * share,
  body,
))
#let gap = v(1.5em, weak: true)

// Nobody signs a page on which nothing else stands: the last part, or at least its last measure, goes with the signatures.
#if parts.len() == 0 { consent } else {
  for part in parts.slice(0, -1) { gap + whole(40%, set-part(part)) }
  let last = parts.last()
  gap + layout(size => {
    let end = set-part(last) + consent
    if last.rows.len() < 2 or measure(end, width: size.width).height <= size.height {
      whole(100%, end)
    } else {
      set-part((head: last.head, rows: last.rows.slice(0, -1)))
      whole(100%, measures(last.rows.slice(-1)) + consent)
    }
  })
}
`;
