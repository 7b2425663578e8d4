//! Groups: a collective noun that a modifier sets apart (« forces azerbaïdjanaises »), or a bare one (generic).

use std::ops::Range;

use super::organizations::is_contest;
use crate::document::{Document, previous};
use crate::lexicon::{Class, NameKind, Words, words};
use crate::model::{CountryCode, MentionKind, Party, PartyKind, Reference, RuleId};
use crate::rules::Candidate;
use crate::rules::naming;
use crate::text::Gap;

/// The rule of the phrases that count their members: « les deux pays ».
pub const ANAPHOR_COUNTED: RuleId = "group-anaphoric";
/// The rule of « ces derniers ».
pub const ANAPHOR_LAST: RuleId = "group-anaphoric-last";

/// A noun with its modifier.
const SET_APART: u8 = 55;
/// A noun with a person's name: heavier than the name alone.
const NAMED: u8 = 80;
/// A noun with the capital it obeys: heavier than the capital alone.
const OF_CAPITAL: u8 = 72;
/// A bare noun.
const BARE: u8 = 30;

/// Appends every collective noun, with its modifiers.
#[inline(never)]
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    for index in 0..document.tokens.len() {
        anaphoric(document, index, out);
        tradesmen(document, index, out);
        let Some((sense, length)) = document.find(index, Class::GroupNouns) else { continue };
        let head = index..index + length;
        if document.is_capitalized(index) && !document.starts_clause(index) {
            // « Union européenne »: a capital makes it a name.
            continue;
        }
        // « Marine Tondelier a quitté le plateau »
        if naming::run_at(document, index).is_some_and(|run| run.first_name && run.parts >= 2) {
            continue;
        }
        if means_thing(document, &head) {
            continue;
        }
        // « la Ligue des champions »
        if index > 1 && is_contest(document, index - 2) {
            continue;
        }
        let acts = sense.code() != "body";
        if let Some((end, country)) =
            with_demonym(document, &head).filter(|(end, _)| acts && !introduces(document, *end, sense.code()))
        {
            out.push(group(document, index..end, country, SET_APART, "group-demonym"));
        } else if let Some((end, country)) = with_capital(document, &head, sense.code()) {
            out.push(group(document, index..end, country, OF_CAPITAL, "group-capital"));
        } else if let Some((end, country)) = with_land(document, &head) {
            out.push(group(document, index..end, country, OF_CAPITAL, "group-land"));
        } else if let Some(end) = with_name(document, &head).filter(|_| acts) {
            out.push(group(document, index..end, None, NAMED, "group-name"));
        } else if let Some(end) = with_specifier(document, &head, sense.code()) {
            out.push(group(document, index..end, None, SET_APART, "group-specifier"));
        } else if is_bare_actor(document, &head, sense.code()) {
            out.push(generic(document, head, "group-bare"));
        }
    }
}

/// « des paléontologues argentins », « les présidents péruviens »: people of a trade or an office, and of a country.
fn tradesmen(document: &Document<'_>, index: usize, out: &mut Vec<Candidate>) {
    let plural = document.is_lower(index) && document.surface(index).ends_with('s');
    if !plural || document.is(index, Class::GroupNouns) || document.find(index, Class::Functions).is_none() {
        return;
    }
    let Some((sense, length)) = document.find(index, Class::Functions).filter(|(_, length)| *length == 1) else {
        return;
    };
    if let Some((end, country)) = with_demonym(document, &(index..index + length)).filter(|_| sense.code() != "rank") {
        out.push(group(document, index..end, country, SET_APART, "group-trade"));
    }
}

/// « droits de douane », « un état grave », « la majorité absolue », « la Coupe d'Afrique des nations ».
#[inline(never)]
fn means_thing(document: &Document<'_>, head: &Range<usize>) -> bool {
    let before = previous(head.start);
    let duties = document.is_word(head.start, words!["douane", "douanes"])
        && document.is_of(before)
        && document.is_word(previous(before), words!["droits", "droit", "taxe", "taxes"]);
    let condition = document.is_word(head.start, words!["état", "majorité"])
        && document.is_word(
            head.end,
            words!["grave", "critique", "stable", "stationnaire", "préoccupant", "absolue", "simple", "relative"],
        );
    let contest = document.is_word(head.start, words!["nations"])
        && document.is_word(before, words!["des"])
        && (before.saturating_sub(3)..before).any(|at| document.is_word(at, words!["coupe", "ligue"]));
    // « le rapport des forces »
    let balance = document.is_word(head.start, words!["forces", "force"])
        && document.is_of(before)
        && document.is_word(previous(before), words!["rapport", "rapports"]);
    // « le coût pour la collectivité »: everybody.
    let everybody = document.is_word(head.start, words!["collectivité"])
        && document.is_word(previous(before), words!["pour", "dans", "à", "de"]);
    // « consacre 4,7 % de son PIB à la défense »
    let spending = document.is_word(head.start, words!["défense"])
        && document.is_word(before, words!["la"])
        && document.is_word(previous(before), words!["à", "pour"]);
    // « dans l'église »: the building.
    let building = document.is_word(head.start, words!["église"])
        && document.is_word(before, words!["l'", "une"])
        && document.is_word(previous(before), words!["dans", "à", "devant", "de", "sur", "vers"]);
    // « retrouve la présidence »: the office.
    let office = document.is_word(head.start, words!["présidence"])
        && ["retrouv", "conqu", "brigu", "quitt", "assur", "perdu", "remport"]
            .iter()
            .any(|stem| document.begins_with(previous(before), stem));
    // « Côté russe, cinq civils ont péri »: as for these.
    let aside = document.is_word(head.start, words!["côté"])
        && !document.is_definite_article(before)
        && !document.is_word(before, words!["du", "de", "un", "chaque"]);
    aside
        || building
        || office
        || spending
        || everybody
        || balance
        || duties
        || condition
        || contest
        || is_part_of_land(document, head)
}

/// « dans la partie norvégienne de la Laponie »: a stretch of land, no side.
fn is_part_of_land(document: &Document<'_>, head: &Range<usize>) -> bool {
    let inside = document.is_word(previous(previous(head.start)), words!["dans", "sur"]);
    let of = document.is(head.end, Class::Demonyms)
        && (document.is_of(head.end + 1) || document.is_word(head.end + 1, words!["du", "des"]));
    document.is_word(head.start, words!["partie"]) && (inside || of)
}

/// « forces armées azerbaïdjanaises »: up to two adjectives, one of them a demonym.
fn with_demonym(document: &Document<'_>, head: &Range<usize>) -> Option<(usize, Option<CountryCode>)> {
    for at in head.end..head.end + 3 {
        if let Some((_, length)) = document.find(at, Class::Demonyms).filter(|_| document.is_lower(at)) {
            let last = at + length;
            let after_hyphen = document.is_mark(last, '-') && document.is(last + 1, Class::Demonyms);
            let end = if after_hyphen { last + 2 } else { last };
            // « rebelles tigréens »: of a part of a state, or of a people in it.
            let part = document.find(at, Class::Demonyms).is_some_and(|(sense, _)| sense.column(1) == "part");
            let country = naming::demonym_country(document, at).filter(|_| !after_hyphen && !part);
            return Some((end, country));
        }
        if !document.is_adjective(at) || document.is_verb(at) {
            return None;
        }
    }
    None
}

/// « le gouvernement de Séoul », « les forces de Kiev »
fn with_capital(document: &Document<'_>, head: &Range<usize>, sort: &str) -> Option<(usize, Option<CountryCode>)> {
    let obeys = matches!(sort, "armed" | "authority")
        && document.is_word(
            head.start,
            words![
                "gouvernement",
                "régime",
                "forces",
                "troupes",
                "autorités",
                "soldats",
                "armée",
                "junte",
                "diplomatie"
            ],
        );
    if !obeys || !document.is_word(head.end, words!["de", "d'"]) {
        return None;
    }
    let name = naming::longest(document, head.end + 1, &[NameKind::Capital])?;
    Some((head.end + 1 + name.length, name.country))
}

/// « le gouvernement du Québec », « le gouvernement de la Communauté française »
fn with_land(document: &Document<'_>, head: &Range<usize>) -> Option<(usize, Option<CountryCode>)> {
    let governs = document.is_word(head.start, words!["gouvernement", "exécutif"]) && document.is_of(head.end);
    let article = document.is_definite_article(head.end + 1) && document.is_lower(head.end + 1);
    let start = if article { head.end + 2 } else { head.end + 1 };
    if !governs || !document.is_capitalized(start) {
        return None;
    }
    if let Some(name) = naming::longest(document, start, &[NameKind::State, NameKind::Region]) {
        return Some((start + name.length, name.country.filter(|_| name.kind == NameKind::State)));
    }
    let community = document.is_word(start, words!["communauté"])
        && document.is_lower(start + 1)
        && document.is(start + 1, Class::Demonyms);
    community.then_some((start + 2, None))
}

/// « gouvernement Legault », « forces de Kiev ».
fn with_name(document: &Document<'_>, head: &Range<usize>) -> Option<usize> {
    let run = naming::run_at(document, head.end)?;
    let is_place =
        naming::longest(document, run.range.start, &[NameKind::State, NameKind::City, NameKind::Region]).is_some();
    // « le ministre des Affaires étrangères Sergueï Lavrov »: a full name is a person's, save after a government.
    let person = run.first_name && run.parts >= 2;
    let rules = document.is_word(head.start, words!["gouvernement", "administration", "famille", "clan"]);
    // « des chasseurs Su-30 »
    let model = document.is_mark(run.range.end, '-') && document.gap(run.range.end) == Gap::None;
    let fits = !is_place && !model && (!person || rules) && head.len() == 1 && !document.starts_clause(run.range.start);
    (fits && !names_body(document, head.start) && !is_led(document, head.start, &run)).then_some(run.range.end)
}

/// « coalition Viv Ansanm », « église Saint-Dominique »: with a name after it, the noun means a body or a building.
fn names_body(document: &Document<'_>, noun: usize) -> bool {
    let body = document
        .find(noun, Class::OrgTriggers)
        .is_some_and(|(sense, length)| length == 1 && matches!(sense.code(), "armed" | "party" | "company" | "club"));
    let place = document.find(noun, Class::PlaceTriggers).is_some_and(|(sense, _)| sense.code() == "inside");
    body || place
}

/// « le chef de gang Jimmy Chérizier »: the noun belongs to the function, the name is the person's.
fn is_led(document: &Document<'_>, noun: usize, run: &naming::Run) -> bool {
    let of = previous(noun);
    // « du parti de gauche Razem »: the name is the party's.
    let party = document.is_of(of) && document.is_word(previous(of), words!["parti", "alliance", "coalition"]);
    let many = document.is_word(of, words!["des"]) && run.parts >= 2;
    let office = document.is_word(of, words!["de", "d'"]) && run.first_name && run.parts >= 2 || many;
    party || office && document.is(previous(of), Class::Functions)
}

/// « son rival américain Boeing », « son allié russe Vladimir Poutine »: whoever the name says is meant.
fn introduces(document: &Document<'_>, end: usize, sort: &str) -> bool {
    sort == "side" && document.gap(end) == Gap::Space && naming::is_name_word(document, end)
}

/// « l'opposition néo-démocrate », « les milices pro-russes »: the end of an adjective with a hyphen.
fn hyphenated_end(document: &Document<'_>, start: usize) -> Option<usize> {
    let tight = |at: usize| document.gap(at) == Gap::None;
    let joined = document.is_word(start, &PREFIXES)
        && document.is_mark(start + 1, '-')
        && tight(start + 1)
        && tight(start + 2)
        && document.is_lower(start + 2);
    (joined && document.gap(start) == Gap::Space).then_some(start + 3)
}

/// First halves of adjectives of a side.
static PREFIXES: Words<13> = Words::new([
    "néo",
    "pro",
    "anti",
    "ultra",
    "social",
    "sociale",
    "extra",
    "chrétien",
    "chrétienne",
    "libéral",
    "libérale",
    "ex",
    "centre",
]);

/// « autorités séparatistes », « syndicats de police ».
fn with_specifier(document: &Document<'_>, head: &Range<usize>, sort: &str) -> Option<usize> {
    let next = head.end;
    if !matches!(sort, "armed" | "authority") || !document.is_lower(next) || document.gap(next) == Gap::Line {
        return None;
    }
    if let Some(end) = hyphenated_end(document, next) {
        return Some(end);
    }
    let parts = document.parts_of_speech(next);
    // « vérifié de source indépendante »
    if document.is_word(next, words!["indépendante"]) && document.is_of(previous(head.start)) {
        return None;
    }
    let adjective =
        document.is_adjective(next) && !document.is_verb(next) && !parts.starts_with(['p', 'n', 'v', 'd', 'f']);
    // « soldats ennemis »: mostly a noun, here an adjective.
    let adjective = adjective || sort == "armed" && parts.starts_with('n') && parts.contains('a');
    // « l'administration militaire régionale »
    let more = document.gap(next + 1) == Gap::Space
        && document.is_adjective(next + 1)
        && !document.is_verb(next + 1)
        && !document.parts_of_speech(next + 1).starts_with(['p', 'n', 'v', 'd', 'f']);
    adjective.then_some(next + 1 + usize::from(more))
}

/// Whether the bare noun stands where an actor stands: after a determiner.
fn is_bare_actor(document: &Document<'_>, head: &Range<usize>, sort: &str) -> bool {
    let Some(before) = head.start.checked_sub(1) else { return false };
    let determined = document
        .is_word(before, words!["le", "la", "les", "l'", "des", "aux", "au", "du", "ses", "leurs", "ces", "nos"]);
    // « l'homme fort du pays », « quitter le pays »: a country that does nothing is no actor.
    let idle = document.is_word(head.start, words!["force"])
        || document.is_word(head.start, words!["pays"]) && !document.is_verb(head.end);
    // « la présidente de la cour », « le ministre de la justice »: a part of the function.
    let of = if document.is_word(before, words!["du", "des"]) { before } else { previous(before) };
    let part =
        document.is_of(of) && document.is(previous(of), Class::Functions) && head.len() == 1 && sort == "authority";
    // « la coalition Viv Ansanm »: the name is the actor.
    let named = head.len() == 1 && names_body(document, head.start) && naming::run_at(document, head.end).is_some();
    let bare = determined && matches!(sort, "armed" | "authority") && !document.is_of(head.end);
    bare && !idle && !named && !part
}

/// « les deux pays », « les deux camps », « chaque camp »: groups that only the article can name.
fn anaphoric(document: &Document<'_>, index: usize, out: &mut Vec<Candidate>) {
    let counted = document.is_word(index, words!["deux", "trois", "quatre", "plusieurs", "chaque"]);
    let noun = document.is_word(
        index + 1,
        words![
            "pays",
            "parties",
            "camps",
            "camp",
            "côtés",
            "belligérants",
            "voisins",
            "alliés",
            "rivaux",
            "capitales",
            "gouvernements",
            "armées",
            "puissances",
            "nations",
            "États",
            "états",
            "chefs",
            "dirigeants",
        ],
    );
    let definite = index
        .checked_sub(1)
        .is_some_and(|before| document.is_word(before, words!["les", "des", "aux", "ces", "leurs"]));
    let free = document.is_word(index, words!["plusieurs", "chaque"]);
    if counted && noun && (definite || free) {
        out.push(Candidate { weight: 101, ..generic(document, index..index + 2, ANAPHOR_COUNTED) });
    }
    if is_pronoun(document, index) {
        out.push(Candidate { weight: 101, ..generic(document, index..index + 1, ANAPHOR_LAST) });
    }
}

/// « ces derniers », « ces dernières » where no noun follows: « ces derniers jours » are a date.
fn is_pronoun(document: &Document<'_>, index: usize) -> bool {
    let noun_follows = document.is_lower(index + 1)
        && (document.is_noun(index + 1) && !document.is_verb(index + 1)
            || document.parts_of_speech(index + 1).is_empty());
    document.is_word(index, words!["derniers", "dernières"])
        && index.checked_sub(1).is_some_and(|before| document.is_word(before, words!["ces"]))
        && !document.begins(index).has(Class::Deictics)
        && !noun_follows
}

fn generic(document: &Document<'_>, range: Range<usize>, rule: RuleId) -> Candidate {
    let party = Party { kind: PartyKind::Group, reference: None, role: None, generic: true };
    Candidate { span: document.span(range), kind: MentionKind::Party(party), rule, evidence: Vec::new(), weight: BARE }
}

fn group(
    document: &Document<'_>,
    range: Range<usize>,
    country: Option<CountryCode>,
    weight: u8,
    rule: RuleId,
) -> Candidate {
    let span = document.span(range);
    let reference = country.map_or(Reference::Name(span), Reference::Country);
    let party = Party { kind: PartyKind::Group, reference: Some(reference), role: None, generic: false };
    Candidate { span, kind: MentionKind::Party(party), rule, evidence: Vec::new(), weight }
}
