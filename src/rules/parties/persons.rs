//! Persons: « M. Lavrov », « le président russe Vladimir Poutine », « Tedros Adhanom Ghebreyesus, médecin ».

use std::ops::Range;

use super::organizations::organization;
use super::roles;
use crate::document::{Document, previous};
use crate::lexicon::{Class, Guard, NameKind, Words, words};
use crate::model::{Evidence, MentionKind, Party, PartyKind, RuleId, Span};
use crate::rules::naming::{self, Run};
use crate::rules::{Candidate, addressee, storms};
use crate::text::Gap;

/// How sure each shape is; the guidelines' settled cases decide the order.
mod weight {
    pub const HONORIFIC: u8 = 85;
    pub const FUNCTION_BEFORE: u8 = 78;
    pub const FIRST_NAME: u8 = 75;
    pub const FUNCTION_AFTER: u8 = 66;
    pub const TWO_WORDS: u8 = 40;
    pub const SPEAKER: u8 = 45;
    pub const NICKNAME: u8 = 62;
}

/// Appends every stretch that may name a person.
#[inline(never)]
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    let mut after = 0;
    let storms = storms::named(document);
    for index in 0..document.tokens.len() {
        if storms.contains(&document.surface(index)) {
            continue;
        }
        if let Some((range, name)) = honored(document, index) {
            out.push(person(document, range.clone(), None, weight::HONORIFIC, "person-honorific", Vec::new()));
            after = after.max(name.end);
            second_honored(document, index, name.end, out);
            continue;
        }
        if let Some((role, run)) =
            roles::before_name(document, index).filter(|(_, run)| !has_company_word(document, run))
        {
            out.push(with_role_before(document, &run, role));
        }
        if index < after {
            continue;
        }
        let Some(run) = naming::run_at(document, index) else { continue };
        after = run.range.end;
        by_shape(document, &run, out);
    }
}

/// An honorific and its name: the tokens of both, and those of the name alone.
fn honored(document: &Document<'_>, index: usize) -> Option<(Range<usize>, Range<usize>)> {
    let (sense, length) = document.find(index, Class::Honorifics)?;
    // « Sri Lanka »
    if naming::longest(document, index, &[NameKind::State]).is_some() {
        return None;
    }
    if sense.code() != "title" || !document.is_capitalized(index) {
        return None;
    }
    let dotted = document.is_mark(index + length - 1, '.');
    let mut name = index + length;
    let alone = document.surface(index).chars().count() == 1 && !dotted;
    if alone || document.gap(name) != Gap::Space {
        return None;
    }
    let start = name;
    // « Mme von der Leyen », « M. Le Pen »
    let particle = |at: usize| {
        document.is_word(at, words!["von", "van", "der", "den", "de", "d'", "el", "al", "ben", "le", "la", "du"])
            && (document.is_lower(at) || document.is_capitalized(at + 1))
    };
    while particle(name) && name < start + 3 || document.is_mark(name, '-') && name > start {
        name += 1;
    }
    let run = naming::run_at(document, name).or_else(|| capitalized_run(document, name))?;
    Some((index..run.range.end, start..run.range.end))
}

/// « MM. Lee et Kim », « Mmes Roy et Caron »: the plural reaches over « et ».
fn second_honored(document: &Document<'_>, honorific: usize, and: usize, out: &mut Vec<Candidate>) {
    if !document.is_word(honorific, words!["mm", "mm.", "mmes", "messieurs", "mesdames"])
        || !document.is_word(and, words!["et"])
    {
        return;
    }
    let Some(run) = naming::run_at(document, and + 1).or_else(|| capitalized_run(document, and + 1)) else { return };
    out.push(person(document, run.range, None, weight::HONORIFIC, "person-honorific", Vec::new()));
}

/// After an honorific any capitalized word is a name, « M. Legrand » as well as « M. Russe ».
fn capitalized_run(document: &Document<'_>, index: usize) -> Option<Run> {
    let glued = index > 0 && document.is_mark(index - 1, '-');
    (document.is_capitalized(index) || glued && document.is_capitalized(index)).then(|| Run {
        range: index..index + 1,
        parts: 1,
        last: index,
        first_name: false,
        doubtful: false,
    })
}

fn with_role_before(document: &Document<'_>, run: &Run, role: Range<usize>) -> Candidate {
    let role = document.span(role);
    let evidence = vec![Evidence { rule: "function-before-name", span: role }];
    person(document, run.range.clone(), Some(role), weight::FUNCTION_BEFORE, "person-function-before", evidence)
}

/// First words of feasts that look like names of persons: « l'Aïd el-Fitr », « Yom Kippour ».
static FEASTS: Words<2> = Words::new(["aïd", "yom"]);

/// Names that their own words or what follows them show to be persons.
#[inline(never)]
fn by_shape(document: &Document<'_>, run: &Run, out: &mut Vec<Candidate>) {
    let known = naming::longest(document, run.range.start, &NOT_PERSONS);
    let given = run.first_name && run.parts >= 2;
    let covered = known.is_some_and(|name| {
        // « Charles de Gaulle » is an airport too, « Pedro Sánchez » a village.
        let elsewhere = name.kind == NameKind::Site || name.guard == Guard::Word;
        run.range.start + name.length >= run.range.end && !(given && elsewhere)
    });
    if covered
        || document.is_word(run.range.start, &FEASTS)
        || follows_organization_noun(document, run.range.start) && !addressee::ends_before(document, run.range.start)
        || follows_place_noun(document, run.range.start)
        || has_company_word(document, run)
    {
        return;
    }
    if run.parts == 1 && MONONYMS.contains(&document.surface(run.range.start)) {
        out.push(person(document, run.range.clone(), None, weight::FIRST_NAME, "person-one-name", Vec::new()));
        return;
    }
    if is_nickname(document, run) {
        out.push(person(document, run.range.clone(), None, weight::NICKNAME, "person-nickname", Vec::new()));
        return;
    }
    let role = roles::after_name(document, run.range.end);
    let aged = role.is_none() && is_aged(document, run.range.end);
    // « le Colombien Santiago Rincon »: no capital of Chile.
    let before = previous(run.range.start);
    let national = document.is_capitalized(before) && document.is(before, Class::Demonyms);
    // « Marine Le Pen a fait appel », « Florence Arthaud avait gagné »: what acts under two names is no place.
    let acts = run.first_name && run.parts >= 2 && {
        let verb = run.range.end;
        document.is_verb(verb) || document.is_word(verb, words!["ne", "n'", "se", "s'"])
    };
    let plain_first_name = acts
        || national && run.parts >= 2
        || run.first_name && run.parts >= 2 && !(run.doubtful && run.parts == 2 && known.is_some());
    if let Some(role) = role.clone().filter(|_| run.parts >= 2 || run.first_name) {
        let weight = if plain_first_name { weight::FIRST_NAME } else { weight::FUNCTION_AFTER };
        let span = document.span(role);
        let evidence = vec![Evidence { rule: "function-after-name", span }];
        out.push(person(document, run.range.clone(), Some(span), weight, "person-function-after", evidence));
    } else if plain_first_name {
        out.push(person(document, run.range.clone(), None, weight::FIRST_NAME, "person-first-name", Vec::new()));
    } else if aged {
        out.push(person(document, run.range.clone(), None, weight::FUNCTION_AFTER, "person-age", Vec::new()));
    } else if let Some(verb) = speaks(document, run) {
        let evidence = vec![naming::evidence(document, "speaker-of-verb", verb)];
        out.push(person(document, run.range.clone(), None, weight::SPEAKER, "person-speaker", evidence));
    } else if (2..=4).contains(&run.parts)
        && known.is_none()
        && !naming::is_shouted(document, run.range.start)
        && !is_title(document, run)
        && !follows_locative(document, run.range.start)
    {
        // « les Magic Fans »
        let many = document.is_word(before, words!["les", "des", "aux"]);
        let rule = "person-two-words";
        out.push(match many {
            true => organization(document, run.range.clone(), weight::TWO_WORDS, "organization-plural"),
            false => person(document, run.range.clone(), None, weight::TWO_WORDS, rule, Vec::new()),
        });
    }
}

/// « Tollgate Fluidics », « Vernoy Holding »: a word that companies end their names with.
#[must_use]
pub fn has_company_word(document: &Document<'_>, run: &Run) -> bool {
    run.parts > 1 && document.is(run.last, Class::CompanyWords)
}

const NOT_PERSONS: [NameKind; 8] = [
    NameKind::State,
    NameKind::Capital,
    NameKind::Seat,
    NameKind::Region,
    NameKind::City,
    NameKind::Site,
    NameKind::Natural,
    NameKind::Organization,
];

/// What bears a name and is nobody.
static VESSELS: Words<26> = Words::new([
    "paquebot",
    "sous-marin",
    "frégate",
    "porte-avions",
    "navire",
    "cargo",
    "pétrolier",
    "ferry",
    "chalutier",
    "voilier",
    "opération",
    "ouragan",
    "cyclone",
    "typhon",
    "tempête",
    "télescope",
    "sonde",
    "satellite",
    "fusée",
    "missile",
    "drone",
    "syndrome",
    "indice",
    "logiciel",
    "porte-conteneurs",
    "vaccin",
]);

/// « laboratoire danois Bavarian Nordic », « groupe Wagner »: the noun before says that it is no person.
fn follows_organization_noun(document: &Document<'_>, start: usize) -> bool {
    let Some(before) = start.checked_sub(1) else { return false };
    let is_noun = |index: usize| document.is_lower(index) && document.is(index, Class::OrgTriggers);
    document.is_word(before, &VESSELS) && !storms::is_verb_of_saying(document, before)
        || is_noun(before)
        || document.is_adjective(before) && before.checked_sub(1).is_some_and(is_noun)
}

/// « hôpital Bernard-Mevs », « quartier de Sidi El Houari »: what is named after a person is no person.
fn follows_place_noun(document: &Document<'_>, start: usize) -> bool {
    let before = previous(start);
    let noun = |at: usize, code: &str| {
        document.is(at, Class::PlaceTriggers)
            && document
                .find(at, Class::PlaceTriggers)
                .is_some_and(|(sense, length)| length == 1 && sense.code() == code)
    };
    document.gap(start) == Gap::Space
        && (noun(before, "inside") && !document.is_word(before, words!["place"])
            || document.is_of(before) && noun(previous(before), "outside"))
}

/// « Grand Prix », « Coupe Davis », « Artemis II »: a common word with a capital, or a number at the end.
fn is_title(document: &Document<'_>, run: &Run) -> bool {
    let last = document.surface(run.last);
    let numbered = last.len() <= 4 && last.chars().all(|letter| "IVX".contains(letter));
    !run.first_name && (document.is_ordinary_word(run.range.start) || numbered)
}

/// Persons whom everybody calls by one name, that is no word and no town.
const MONONYMS: [&str; 66] = [
    "Adele",
    "Aristote",
    "Balzac",
    "Baudelaire",
    "Beethoven",
    "Beyoncé",
    "Björk",
    "Botticelli",
    "Brahms",
    "Caravage",
    "Cervantès",
    "Cézanne",
    "Chopin",
    "Colette",
    "Dalida",
    "Dante",
    "Debussy",
    "Degas",
    "Descartes",
    "Einstein",
    "Flaubert",
    "Freud",
    "Gandhi",
    "Gauguin",
    "Goethe",
    "Goya",
    "Haydn",
    "Hergé",
    "Hitler",
    "Kafka",
    "Kant",
    "Lénine",
    "Lula",
    "Madonna",
    "Mallarmé",
    "Matisse",
    "Maupassant",
    "Michel-Ange",
    "Molière",
    "Montaigne",
    "Montesquieu",
    "Mozart",
    "Napoléon",
    "Nietzsche",
    "Neymar",
    "Pelé",
    "Picasso",
    "Platon",
    "Proust",
    "Ravel",
    "Rembrandt",
    "Rihanna",
    "Rimbaud",
    "Ronsard",
    "Sartre",
    "Shakespeare",
    "Shakira",
    "Spinoza",
    "Staline",
    "Stendhal",
    "Stromae",
    "Trotski",
    "Verlaine",
    "Vermeer",
    "Voltaire",
    "Zola",
];

/// « alias \"Barbecue\" », « dit « Hemetti » »: a name that goes with the one before.
fn is_nickname(document: &Document<'_>, run: &Run) -> bool {
    let quote = previous(run.range.start);
    let quoted = document.is_mark(quote, '"') || document.is_mark(quote, '«') || document.is_mark(quote, '“');
    let word = if quoted { previous(quote) } else { quote };
    document.is_word(word, words!["alias", "surnommé", "surnommée"])
        || quoted && document.is_word(word, words!["dit", "dite"]) && {
            // « X, dit « Hemetti » » is a name, « il a dit « Non » » is none.
            let before = previous(word);
            document.is_mark(before, ',') || document.is_capitalized(before)
        }
}

fn follows_locative(document: &Document<'_>, start: usize) -> bool {
    start.checked_sub(1).is_some_and(|before| document.is_word(before, words!["à", "en", "dans", "vers"]))
}

/// « , 43 ans »
fn is_aged(document: &Document<'_>, end: usize) -> bool {
    document.is_mark(end, ',') && document.is_word(end + 2, words!["ans"])
}

/// « a indiqué X », « X a dit »: the verb of saying beside the run.
fn speaks(document: &Document<'_>, run: &Run) -> Option<Range<usize>> {
    let before = run.range.start.checked_sub(1)?;
    if document.is_lower(before) && document.is(before, Class::ReportingVerbs) {
        return Some(before..run.range.start);
    }
    if run.parts < 2 {
        return None;
    }
    let (_, length) = document.find(run.range.end, Class::ReportingVerbs)?;
    Some(run.range.end..run.range.end + length)
}

fn person(
    document: &Document<'_>,
    range: Range<usize>,
    role: Option<Span>,
    weight: u8,
    rule: RuleId,
    evidence: Vec<Evidence>,
) -> Candidate {
    let party = Party { kind: PartyKind::Person, reference: None, role, generic: false };
    Candidate { span: document.span(range), kind: MentionKind::Party(party), rule, evidence, weight }
}
