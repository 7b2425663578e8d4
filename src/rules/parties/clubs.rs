//! Towns that stand for their clubs in a text on sport: « Lens renverse Brest », « face à Monaco ».

use crate::document::{Document, previous};
use crate::lexicon::{NameKind, Words, words};
use crate::model::{MentionKind, Party, PartyKind};
use crate::rules::Candidate;
use crate::rules::naming;
use crate::text::{Gap, Literal, TokenKind};

/// Heavier than the town.
const WEIGHT: u8 = 64;
/// Words of the game that a text on sport has at least.
const LEAST: usize = 4;

/// Words of ball games that other texts seldom have.
static GAME: Words<30> = Words::new([
    "football",
    "rugby",
    "handball",
    "hockey",
    "basket",
    "match",
    "matchs",
    "matches",
    "but",
    "buts",
    "buteur",
    "entraîneur",
    "championnat",
    "classement",
    "relégable",
    "attaquant",
    "milieu",
    "défenseur",
    "gardien",
    "penalty",
    "mi-temps",
    "prolongation",
    "prolongations",
    "supporters",
    "doublé",
    "triplé",
    "ligue",
    "égalise",
    "égalisé",
    "pelouse",
]);
/// What only clubs do, or what is done to them.
static PLAYS: Words<32> = Words::new([
    "bat",
    "battu",
    "domine",
    "dominé",
    "renverse",
    "renversé",
    "gagne",
    "gagné",
    "perd",
    "perdu",
    "reçoit",
    "affronte",
    "affrontera",
    "mène",
    "menait",
    "s'impose",
    "impose",
    "imposé",
    "incline",
    "incliné",
    "concède",
    "concédé",
    "revient",
    "pointe",
    "égalise",
    "marque",
    "marqué",
    "surclasse",
    "écrase",
    "écrasé",
    "joue",
    "jouera",
]);

/// Appends the towns that play.
#[inline(never)]
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    let game = (0..document.tokens.len()).filter(|&at| document.is_word(at, &GAME)).take(LEAST).count();
    if game < LEAST {
        return;
    }
    let towns: Vec<(usize, usize)> = (0..document.tokens.len())
        .filter_map(|at| Some((at, at + naming::longest(document, at, &[NameKind::City, NameKind::Capital])?.length)))
        .collect();
    let is_club = |&(start, end): &(usize, usize)| {
        is_opposed(document, start) || is_subject(document, start) && plays(document, end)
    };
    // Once a club, a town is one wherever nothing says that one goes there.
    let clubs: Vec<&str> = towns.iter().filter(|town| is_club(town)).map(|town| document.surface(town.0)).collect();
    for town @ (start, end) in towns {
        let dateline = document.gap(start) == Gap::Line && matches!(document.surface(end), "." | "–" | "-" | "(");
        let again = !dateline && is_subject(document, start) && clubs.contains(&document.surface(start));
        if again || is_club(&town) {
            let party = Party { kind: PartyKind::Organization, reference: None, role: None, generic: false };
            let (kind, span) = (MentionKind::Party(party), document.span(start..end));
            out.push(Candidate { span, kind, rule: "organization-club", evidence: Vec::new(), weight: WEIGHT });
        }
    }
}

/// « contre Brest », « face à Monaco », « la réception de Monaco », « un point devant Le Havre »
fn is_opposed(document: &Document<'_>, index: usize) -> bool {
    let before = previous(index);
    document.is_word(before, words!["contre", "devant", "derrière", "battre", "affronter"])
        || document.is_word(before, &PLAYS) && document.gap(index) == Gap::Space
        || document.is_word(before, words!["à"]) && document.is_word(previous(before), words!["face"])
        || document.is_word(before, words!["de"]) && beaten(document, previous(before))
        || document.is_word(before, words!["sur"])
            && document.is_word(previous(before), words!["avance", "retard", "points"])
}

/// « vainqueur vendredi de Toulouse », « la réception de Monaco »
fn beaten(document: &Document<'_>, before: usize) -> bool {
    let at = if document.is(before, crate::lexicon::Class::Weekdays) { previous(before) } else { before };
    document.is_word(at, words!["réception", "joueurs", "victoire", "vainqueur", "vainqueurs", "tombeur", "dauphin"])
}

fn is_subject(document: &Document<'_>, index: usize) -> bool {
    let before = previous(index);
    document.starts_clause(index)
        || document.is_mark(before, ',')
        || document.is_word(before, words!["et", "que", "mais"])
}

/// « renverse », « est 15e », « , deuxième avec 24 points »
fn plays(document: &Document<'_>, end: usize) -> bool {
    let mut at = end;
    while at < end + 3 && document.is_word(at, words!["a", "s'", "se", "est", "avait", "reste", "n'", "ne"]) {
        at += 1;
    }
    let rank = |at: usize| {
        document.is(at, crate::lexicon::Class::Ordinals)
            || document.token(at).is_some_and(|token| matches!(token.kind, TokenKind::Literal(Literal::Ordinal)))
    };
    document.is_word(at, &PLAYS) || at > end && rank(at) || document.is_mark(end, ',') && rank(end + 1)
}
