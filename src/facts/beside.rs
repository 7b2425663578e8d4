//! The party that stands beside a number, without a verb between them: in brackets, behind « pour », before « avec ».

use super::clause;
use super::nouns;
use super::pronoun;
use super::scene::Scene;
use super::setting;
use super::subject;
use super::voice;
use super::who::{first_naming, is_sum_or_rate};
use crate::document::previous;
use crate::lexicon::{Class, Words, words};
use crate::model::{Link, NumberKind, PartyKind};

/// Beginnings of verbs whose sum or share somebody gets: « infligée à », « donne 31 % à ».
const GIVES: [&str; 13] = [
    "inflig", "accord", "attribu", "vers", "donn", "offr", "crédit", "réclam", "impos", "octro", "allou", "remis",
    "remet",
];
/// Participles and adjectives of whoever has so much.
static CREDITED: Words<9> =
    Words::new(["crédité", "créditée", "crédités", "créditées", "fort", "forte", "forts", "donné", "donnée"]);
/// What a company has or owes.
static OWED: Words<7> = Words::new(["dettes", "dette", "pertes", "passif", "recettes", "ventes", "bénéfices"]);
/// What a poll makes of somebody.
static PLACED: Words<8> =
    Words::new(["vainqueur", "gagnant", "gagnante", "favori", "favorite", "élu", "élue", "victorieux"]);
/// What a company has, of which a headline tells behind its name.
static FIGURES: Words<12> = Words::new([
    "ventes",
    "bénéfice",
    "bénéfices",
    "chiffre",
    "résultat",
    "résultats",
    "recettes",
    "revenus",
    "profit",
    "profits",
    "perte",
    "pertes",
]);
/// Tokens between a bracket and the party before it: « X, 66 ans (19,1 %) ».
const APPOSED: usize = 8;

/// « Les Écologistes (12,8 %) », « X, 66 ans (19,1 % selon Ipsos) »: a rate in brackets behind a party.
pub fn bracketed(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let tokens = scene.tokens(number);
    let open = tokens.start.checked_sub(1).filter(|&at| document.is_mark(at, '('))?;
    // « devant les Érythréens (3 020) »: of what was counted before.
    let alone = scene.number_kind(number) == Some(NumberKind::Cardinal) && document.is_mark(tokens.end, ')');
    let rate = scene.number_kind(number) == Some(NumberKind::Percent)
        || alone
        || document.is_word(tokens.end, words!["voix", "sièges", "élus", "points", "suffrages", "députés"]);
    // « (+5 %) » is a change, of whatever was told before.
    let signed = document.surface(tokens.start).starts_with(['+', '-', '−', '–']);
    if !rate || signed {
        return None;
    }
    let last = open.checked_sub(1)?;
    let party = scene.mention_at(last).filter(|&mention| scene.is_party(mention)).or_else(|| {
        let age = scene.mention_at(last).filter(|&mention| scene.number_kind(mention) == Some(NumberKind::Age))?;
        let comma = scene.tokens(age).start.checked_sub(1).filter(|&at| document.is_mark(at, ','))?;
        scene.mention_at(comma.checked_sub(1)?).filter(|&mention| scene.is_party(mention))
    })?;
    Some(scene.to_mention(party, "party-before-bracket"))
}

/// « La France insoumise, avec 7,4 %, ne pouvait se maintenir », « X, crédité de 1 % »
pub fn with(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let at = scene.tokens(number).start.checked_sub(1).filter(|&at| document.is_word(at, words!["avec", "de", "à"]))?;
    // « crédité de 33,1 % et de 40 sièges »
    let joined = document.is_of(at) && document.is_word(previous(at), words!["et"]);
    let at = if joined { rate_before(scene, previous(at))? } else { at };
    let opening = if document.is_word(at, words!["avec"]) {
        at
    } else {
        at.checked_sub(1).filter(|&verb| document.is_word(verb, &CREDITED))?
    };
    if let Some(subject) = owing(scene, number, opening) {
        return Some(scene.to_mention(subject, "party-with"));
    }
    // « Bpifrance, premier actionnaire avec 12,5 % »
    let comma = (opening.saturating_sub(6)..opening).rev().find(|&at| document.is_mark(at, ','))?;
    let words = || comma + 1..opening;
    if words().any(|at| scene.mention_at(at).is_some_and(|mention| scene.is_party(mention)) || document.is_verb(at)) {
        return None;
    }
    let party = scene.mention_at(comma.checked_sub(1)?).filter(|&mention| scene.is_party(mention))?;
    Some(scene.to_mention(party, "party-with"))
}

/// « X s'est placé sous la protection de la loi, avec 5,8 milliards de dollars de dettes »: the subject, which has them.
fn owing(scene: &Scene<'_, '_>, number: usize, with: usize) -> Option<usize> {
    let document = scene.document;
    let owed = scene.number_kind(number) == Some(NumberKind::Money)
        && document.is_word(with, words!["avec"])
        && document.is_mark(previous(with), ',')
        && document.is_word(scene.tokens(number).end + 1, &OWED);
    let verb = clause::governing_verb(scene, with).filter(|_| owed)?;
    let subject = subject::subject(scene, verb).filter(|subject| !subject.owner)?;
    scene.is_party(subject.mention).then_some(subject.mention)
}

/// The « de » before the percent that « et » ends.
fn rate_before(scene: &Scene<'_, '_>, and: usize) -> Option<usize> {
    let rate = scene.mention_at(previous(and)).filter(|&at| scene.number_kind(at) == Some(NumberKind::Percent))?;
    scene.tokens(rate).start.checked_sub(1).filter(|&of| scene.document.is_of(of))
}

/// « 44,30 % pour le ministre X », « 375 000 euros d'amende contre X », « contre 37,4 % à X ».
#[inline(never)]
pub fn party_after(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let tokens = scene.tokens(number);
    let document = scene.document;
    let compared = document.is_word(previous(tokens.start), words!["contre"]);
    let end =
        (tokens.end..tokens.end + 9).find(|&at| document.is_word(at, words!["à", "au", "aux"])).unwrap_or(tokens.end);
    let governing = clause::governing_verb(scene, tokens.start);
    let given = (tokens.end..end)
        .chain(governing)
        .any(|at| scene.mention_at(at).is_none() && GIVES.iter().any(|stem| document.surface(at).starts_with(stem)));
    // « a débloqué cinq millions pour les ONG », « versera 500 euros à chaque famille »: who pays is the subject.
    let spent = governing.and_then(|verb| subject::doer(scene, verb)).is_some();
    let paid = spent && scene.number_kind(number) == Some(NumberKind::Money);
    let compared = compared || given && !paid;
    let opens = |at: &usize| {
        document.is_word(*at, words!["pour", "contre"]) || compared && document.is_word(*at, words!["à", "au", "aux"])
    };
    let preposition = (tokens.end..tokens.end + 9).find(opens)?;
    let blocked = (tokens.end..preposition).any(|at| document.is_mark(at, ',') || document.is_mark(at, '.'));
    let next_number =
        |party: usize| scene.within(preposition..scene.tokens(party).start).any(|other| scene.is_number(other));
    // « douze sièges (huit pour X et quatre pour Y) »
    let share = preposition == tokens.end && shares_bracket(scene, tokens.start);
    let money_or_percent =
        matches!(scene.number_kind(number), Some(NumberKind::Money | NumberKind::Percent | NumberKind::Fraction));
    let fined = document.is_word(preposition, words!["contre"]);
    if blocked || !share && (!money_or_percent || spent && !fined && !compared) {
        return None;
    }
    let noun = voice::noun(scene, preposition + 1);
    let party = scene.within(preposition + 1..preposition + 12).find(|&mention| scene.is_party(mention));
    let fits = |&party: &usize| {
        let near = scene.tokens(party).start <= preposition + 3 || scene.party_kind(party) == Some(PartyKind::Person);
        let own = noun.is_none_or(|noun| voice::belongs(scene, noun, party));
        own && (near || noun.is_some()) && !next_number(party)
    };
    match (party.filter(fits), noun) {
        (Some(party), _) => Some(scene.to_mention(party, "party-after")),
        (None, Some(noun)) => nouns::noun_link(scene, noun, "party-after"),
        (None, None) => None,
    }
}

/// « devant le parti de X, à 16 %, et les Verts, à quatorze »: each with its share behind a comma.
pub fn scored(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let at = previous(scene.tokens(number).start);
    let rate = scene.number_kind(number) == Some(NumberKind::Percent) && document.is_word(at, words!["à", "avec"]);
    let comma = Some(previous(at)).filter(|&comma| rate && document.is_mark(comma, ','))?;
    let mut party = scene.mention_at(previous(comma)).filter(|&party| scene.is_party(party))?;
    // « le SPD d'Olaf Scholz, à 16 % »
    let of = previous(scene.tokens(party).start);
    if let Some(owner) = document.is_of(of).then(|| scene.mention_at(previous(of))).flatten() {
        party = if scene.is_party(owner) { owner } else { party };
    }
    Some(scene.to_mention(first_naming(scene, party), "party-rated"))
}

/// « (Thales, 320 ingénieurs ; X, 75) »: a list of parties, each with its number.
pub fn listed(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let comma = previous(scene.tokens(number).start);
    let list = scene.sentence(number).any(|at| document.is_mark(at, ';'));
    let mark = document.is_mark(comma, ',') || list && document.is_mark(comma, ':');
    let party = scene.mention_at(previous(comma)).filter(|&party| mark && scene.is_party(party))?;
    let before = previous(scene.tokens(party).start);
    let opens = ['(', ';', ':'].iter().any(|&mark| document.is_mark(before, mark));
    let mut after = scene.tokens(number).end..scene.tokens(number).end + 5;
    let closes = after.clone().any(|at| [')', ';', '.'].iter().any(|&mark| document.is_mark(at, mark)));
    // « la société X, 86 salariés et 54 véhicules, devra »
    let house = scene.party_kind(party) == Some(PartyKind::Organization)
        && scene.number_kind(number) == Some(NumberKind::Cardinal)
        && document.is_mark(comma, ',')
        && after.any(|at| {
            document.is_mark(at, ',')
                || document.is_word(at, words!["et"])
                    && scene.mention_at(at + 1).is_some_and(|next| scene.is_number(next))
        });
    (opens && closes || house).then(|| scene.to_mention(party, "party-listed"))
}

/// Whether a number stands in a bracket, right behind its opening or « et ».
fn shares_bracket(scene: &Scene<'_, '_>, start: usize) -> bool {
    let document = scene.document;
    let joined = document.is_word(previous(start), words!["et"]) || document.is_mark(previous(start), ',');
    document.is_mark(previous(start), '(')
        || joined
            && (start.saturating_sub(APPOSED)..start)
                .rev()
                .take_while(|&at| !document.is_mark(at, ')'))
                .any(|at| document.is_mark(at, '('))
}

/// « Un sondage donne X à 31 % »: whoever the verb puts there.
pub fn rated(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let start = scene.tokens(number).start;
    let led = document.is_word(previous(start), words!["à", "avec", "devant", "de"]);
    let rate = scene.number_kind(number) == Some(NumberKind::Percent) && led;
    // « donnait X vainqueur avec 50,3 % »
    let at = previous(previous(start));
    let at = if document.is_word(at, &PLACED) { previous(at) } else { at };
    let party = scene.mention_at(at).filter(|&mention| rate && scene.is_party(mention))?;
    let first = scene.tokens(party).start;
    let verb = (first.saturating_sub(4)..first).find(|&at| {
        ["donne", "donnait", "crédit", "place", "plaçait"].iter().any(|stem| document.begins_with(at, stem))
            && clause::is_verb(scene, at)
    });
    verb.map(|_| scene.to_mention(first_naming(scene, party), "party-rated"))
}

/// « 200 militaires des Forces armées canadiennes », « 96 de l'Union européenne ».
pub fn owner_after(scene: &Scene<'_, '_>, number: usize, what: Option<Link>) -> Option<Link> {
    let document = scene.document;
    let end = scene.tokens(number).end;
    let noun = what.map(|what| document.range(what.span)).filter(|noun| noun.start >= end && noun.start <= end + 2);
    let mut of = match scene.number_kind(number) {
        Some(NumberKind::Cardinal) => noun.as_ref().map_or(end, |noun| noun.end),
        // « 92 % des bus du TEC »
        Some(NumberKind::Percent | NumberKind::Fraction) if document.is_of(end) && document.is_lower(end + 1) => {
            end + 2
        }
        _ => return None,
    };
    // « quatorze wagons d'un train de la SNCF »
    for _ in 0..2 {
        let noun = if document.is_word(of + 1, words!["un", "une"]) { of + 2 } else { of + 1 };
        if document.is_of(of) && document.is_lower(noun) && document.is_noun(noun) && document.is_of(noun + 1) {
            of = noun + 1;
        }
    }
    let mut after = if document.is_definite_article(of + 1) { of + 2 } else { of + 1 };
    // « 57 ouvriers de la fonderie ardennaise X »
    let employs = noun.is_some_and(|noun| nouns::is_human(scene, noun.start)) && scene.mention_at(after).is_none();
    if employs && document.is_lower(after) && document.find(after, Class::OrgTriggers).is_some() {
        after = (after..after + 4).find(|&at| !document.is_lower(at)).unwrap_or(after);
    }
    let party = document.is_of(of).then(|| scene.mention_from(after)).flatten()?;
    let acts = matches!(
        scene.party_kind(party),
        Some(PartyKind::Organization | PartyKind::State | PartyKind::Group | PartyKind::Person)
    );
    let set_apart = !scene.is_generic(party) || scene.tokens(party).len() > 1;
    (acts && set_apart).then(|| scene.to_mention(party, "owner-after"))
}

/// « la Fédération, dont les 80 000 membres »: not « 30 blessés, dont 12 enfants », which has no article.
pub fn members(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let tokens = scene.tokens(number);
    let before = tokens.start.checked_sub(1)?;
    let article = document.is_definite_article(before);
    let whose = if article { before.checked_sub(1)? } else { before };
    // « la Première Nation, dont une cinquantaine de membres travaillent sous terre »
    let act = || {
        (tokens.end..tokens.end + 8)
            .take_while(|&at| !document.is_mark(at, ','))
            .any(|at| scene.mention_at(at).is_none() && clause::is_finite(scene, at))
    };
    if !document.is_word(whose, words!["dont"]) || !article && !act() {
        return None;
    }
    let mut at = whose.checked_sub(1)?;
    for _ in 0..2 {
        if document.is_mark(at, ',') {
            at = at.checked_sub(1)?;
        }
        if document.is_mark(at, ')') {
            at = (at.saturating_sub(APPOSED)..at).rev().find(|&open| document.is_mark(open, '('))?.checked_sub(1)?;
        }
    }
    let party = scene.mention_at(at).filter(|&mention| scene.is_party(mention))?;
    Some(scene.to_mention(party, "possessor"))
}

/// « Nadia Ferreira, aide-soignante et mère de deux enfants », « X, auteur de douze buts »: the person so described.
pub fn described(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let of = scene.tokens(number).start.checked_sub(1).filter(|&at| document.is_of(at))?;
    let noun = of.checked_sub(1).filter(|&at| {
        document.is_word(at, words!["père", "mère", "auteur", "autrice", "auteure", "buteur", "vainqueur"])
    })?;
    let apart = document.is_mark(previous(noun), ',') || document.is_word(previous(noun), words!["et"]);
    let first = scene.sentence(number).start;
    let person = scene
        .within(first..noun)
        .rev()
        .find(|&mention| scene.is_party(mention))
        .filter(|&mention| scene.party_kind(mention) == Some(PartyKind::Person))?;
    let end = scene.tokens(person).end;
    let verbless = !(end..noun).any(|at| scene.mention_at(at).is_none() && clause::is_finite(scene, at));
    (apart && verbless && document.is_mark(end, ',')).then(|| scene.to_mention(person, "described"))
}

/// « Arrivée deuxième avec 34 % des voix, la candidate X croit »: whoever the participle is about follows the comma.
pub fn fronted(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let first = scene.sentence(number).start;
    let start = scene.tokens(number).start;
    let word = document.surface(first);
    // « Avec 73 sièges sur 240, la formation de X reste loin »
    let opens = document.is_word(first, words!["avec"]) && start == first + 1;
    if opens {
        let end = scene.sentence(number).end.min(start + 24);
        let commas = || (start..end).filter(|&at| document.is_mark(at, ','));
        return commas().find_map(|comma| {
            let party = scene.mention_from(comma + 1).or_else(|| scene.mention_from(comma + 2));
            let party =
                party.filter(|&party| scene.is_party(party)).map(|party| scene.to_mention(party, "fronted-with"));
            party.or_else(|| {
                voice::noun(scene, comma + 1).and_then(|_| voice::after(scene, comma + 1, 8, "fronted-with"))
            })
        });
    }
    let got = is_sum_or_rate(scene, number) || document.is_word(previous(start), words!["avec"]);
    if !got {
        return None;
    }
    let participle = document.parts_of_speech(first).contains('p')
        || ["é", "ée", "és", "ées", "ue", "ues", "ise", "ises"].iter().any(|ending| word.ends_with(ending))
            && document.parts_of_speech(first).is_empty();
    if !participle
        || scene.mention_at(first).is_some()
        || (first..start).any(|at| document.is_mark(at, ',') && at + 2 < start && document.is_definite_article(at + 1))
    {
        return None;
    }
    let end = scene.tokens(number).end;
    let comma = (end..end + 12).find(|&at| document.is_mark(at, ','))?;
    let party = scene.within(comma + 1..comma + 8).find(|&mention| scene.is_party(mention))?;
    let free = !scene.is_governed(scene.tokens(party).start);
    free.then(|| scene.to_mention(party, "fronted-participle"))
}

/// « ses six enfants », « l'un de leurs deux avions »: whoever has them.
pub fn possessive(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let has = |&at: &usize| scene.document.is_word(at, &pronoun::POSSESSIVES);
    let tokens = scene.tokens(number);
    // « huit de ses experts »
    let part = || {
        Some(tokens.end + 1)
            .filter(|_| scene.document.is_of(tokens.end) && clause::governing_verb(scene, tokens.start).is_none())
    };
    let at = tokens.start.checked_sub(1).filter(has).or_else(|| part().filter(has))?;
    // « le hameau de Lang Nu et ses 37 maisons »: what a place has.
    if setting::held(scene, number).is_some() {
        return None;
    }
    pronoun::possessor(scene, at).map(|party| scene.to_mention(party, "possessor"))
}

/// « A la SNCF, 39 % des agents », « chez Renault, 400 postes »: the house in which it is so.
pub fn house(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let start = scene.tokens(number).start;
    let first = scene.sentence(number).start;
    let reach = first..start.min(first + APPOSED);
    let party = scene.within(reach).find(|&mention| {
        matches!(scene.party_kind(mention), Some(PartyKind::Organization))
            && !scene.is_generic(mention)
            && !document.is_word(scene.tokens(mention).start, words!["bourse"])
    })?;
    let tokens = scene.tokens(party);
    let before = scene.before_article(tokens.start).map_or(tokens.start, |at| at);
    let opens = before <= first + 1;
    let inside = document.is_word(before, words!["à", "chez", "dans"]) || document.surface(before) == "A";
    let comma = document.is_mark(tokens.end, ',');
    (opens && inside && comma).then(|| scene.to_mention(party, "house"))
}

/// « Banque Lavaux : bénéfice en recul de 18 % et 420 postes supprimés »: a headline without a verb of its own.
pub fn headed(scene: &Scene<'_, '_>, number: usize) -> Option<Link> {
    let document = scene.document;
    let sentence = scene.sentence(number);
    let party = scene.mention_from(sentence.start).filter(|&mention| scene.is_party(mention))?;
    let colon = scene.tokens(party).end;
    let start = scene.tokens(number).start;
    let house = scene.party_kind(party) == Some(PartyKind::Organization);
    let noun = if document.is_definite_article(colon + 1) { colon + 2 } else { colon + 1 };
    let figures = document.is_word(noun, &FIGURES);
    let verbless = figures || clause::governing_verb(scene, start).is_none_or(|verb| verb < colon);
    let sole = !scene.within(colon..sentence.end).any(|mention| scene.is_party(mention));
    (house && document.is_mark(colon, ':') && verbless && sole).then(|| scene.to_mention(party, "party-before-colon"))
}
