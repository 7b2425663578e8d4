use super::Literal;
use crate::model::Span;

/// White space between a token and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing: « l' » + « armée », « vingt » + « - ».
    None,
    /// Spaces within a line.
    Space,
    /// One line break or more. No mention crosses it.
    Line,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, perhaps with the apostrophe of an elision at the end: `armée`, `l'`.
    Word,
    /// Letters and digits mixed: `A320`, `G7`.
    Code,
    /// What a pattern of `seeds/patterns/literals.tsv` recognizes: `140 000`, `14h30`, a URL.
    Literal(Literal),
    /// One other character.
    Mark(char),
}

/// How the letters of a word are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Not a word.
    None,
    /// `armée`
    Lower,
    /// `Bakou`, and one capital alone: `A`.
    Title,
    /// Two capitals or more and no small letter: `OTAN`.
    Upper,
    /// `BFMtv`, `iPhone`.
    Mixed,
}

/// The smallest unit of analysis. Hyphens and apostrophes end a token: « quatre-vingts » is three, « l'armée » two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// How its letters are written.
    pub shape: Shape,
    /// What stands before it.
    pub gap: Gap,
}

impl Token {
    /// Whether it is a word that begins with a capital.
    #[must_use]
    pub const fn is_capitalized(&self) -> bool {
        matches!(self.shape, Shape::Title | Shape::Upper)
            || matches!((self.shape, self.kind), (Shape::Mixed, TokenKind::Word))
    }

    /// Whether it is that mark.
    #[must_use]
    pub fn is_mark(&self, mark: char) -> bool {
        self.kind == TokenKind::Mark(mark)
    }
}
