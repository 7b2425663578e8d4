use super::{CountryCode, Span};

/// The thing in the world that several mentions refer to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// Its fullest name in the article.
    pub name: Span,
    /// The country it is or lies in, where there is one.
    pub country: Option<CountryCode>,
    /// Indices into [`Analysis::mentions`](super::Analysis::mentions), in text order.
    pub mentions: Vec<usize>,
    /// For an anaphoric group (« les deux pays »), the entities it stands for, as indices into
    /// [`Analysis::entities`](super::Analysis::entities); empty where the article does not make them plain.
    pub members: Vec<usize>,
}
