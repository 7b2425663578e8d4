//! Peoples: a demonym noun, « Russes », « 31 Azerbaïdjanais ».

use crate::document::{Document, previous};
use crate::lexicon::{Class, NameKind, words};
use crate::model::{CountryCode, MentionKind, Party, PartyKind, Reference};
use crate::rules::Candidate;
use crate::rules::naming;
use crate::text::{Gap, TokenKind};

const WEIGHT: u8 = 60;

/// Appends every capitalized demonym that stands as a noun: in the plural, or counted.
#[inline(never)]
pub fn propose(document: &Document<'_>, out: &mut Vec<Candidate>) {
    for index in 0..document.tokens.len() {
        if !document.is_capitalized(index) {
            continue;
        }
        let Some((sense, length)) = document.find(index, Class::Demonyms) else { continue };
        let end = index + length;
        // « quatre Burkinabè »: some have no plural of their own.
        let counted = index > 0
            && (document.is_word(index - 1, words!["un", "une", "chaque", "les", "des", "aux", "ces"])
                || document.is(index - 1, Class::Cardinals)
                || document.token(index - 1).is_some_and(|token| matches!(token.kind, TokenKind::Literal(_))));
        // « les Philippines » is the country, « (PS, Grisons) » the canton.
        let article = document.is_word(previous(index), words!["les", "des", "aux", "ces", "de", "d'"]);
        let place = |kind: NameKind| kind == NameKind::State || kind == NameKind::Region && !article;
        let state = document.names(index).iter().any(|name| place(name.kind) && name.length == length);
        if state || !(is_plural(document.surface(end - 1)) || counted) || continues_name(document, index, end) {
            continue;
        }
        // « l'Ougandais Joshua Cheptegei »: the name is the person.
        let one = document.is_word(previous(index), words!["l'", "le", "un"]);
        if one && document.gap(end) == Gap::Space && naming::is_name_word(document, end) {
            continue;
        }
        // « les Coréens du Sud »
        let south = document.is_word(end, words!["du"]) && document.is_word(end + 1, words!["sud", "nord"]);
        let (end, code) = match () {
            () if south && document.begins_with(index, "coréen") => {
                (end + 2, if document.is_word(end + 1, words!["sud"]) { "KR" } else { "KP" })
            }
            () if south && document.begins_with(index, "soudanais") => {
                (end + 2, if document.is_word(end + 1, words!["sud"]) { "SS" } else { "SD" })
            }
            () => (end, sense.code()),
        };
        let span = document.span(index..end);
        let reference = CountryCode::new(code).map_or(Reference::Name(span), Reference::Country);
        let party = Party { kind: PartyKind::People, reference: Some(reference), role: None, generic: false };
        let kind = MentionKind::Party(party);
        out.push(Candidate { span, kind, rule: "people-demonym", evidence: Vec::new(), weight: WEIGHT });
    }
}

fn is_plural(surface: &str) -> bool {
    surface.ends_with(['s', 'x', 'S', 'X', 'i'])
}

/// Whether the demonym is a part of a name: « Banque Française », « Jean-Français ».
fn continues_name(document: &Document<'_>, index: usize, end: usize) -> bool {
    let hyphen_before = index > 0 && document.is_mark(index - 1, '-') && document.gap(index) == Gap::None;
    let capital_before = index > 0
        && document.is_capitalized(index - 1)
        && !document.starts_clause(index - 1)
        && !document.is_definite_article(index - 1);
    let hyphen_after = document.is_mark(end, '-') && document.gap(end) == Gap::None && document.is_capitalized(end + 1);
    hyphen_before || capital_before || hyphen_after
}
