//! Any text is answered: whatever comes in, no panic, sound positions, and a remark where nothing can be read.

mod robustness_support;

use factmark::wire::Options;
use factmark::{Context, LexiconEntry, LexiconKind, PartyKind, Remark, analyze};
use proptest::prelude::*;
use robustness_support::{ARTICLE, sound, sound_in_every_unit};

/// Bytes that look random and are the same every time.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8
    };
    (0..length).map(|_| next()).collect()
}

#[test]
fn nothing_to_read_gets_a_remark() {
    for (text, remark) in [
        ("", Remark::Empty),
        (" \n\t\u{A0}\u{FEFF}\u{200B}", Remark::Empty),
        ("… — !?", Remark::Empty),
        ("🙂🙃", Remark::Empty),
        ("\0\u{1}\u{2}\u{3}", Remark::Binary),
        ("Rien ne va plus.", Remark::NothingFound),
    ] {
        assert_eq!(sound(text).remarks, [remark], "{text:?}");
    }
    assert_eq!(sound(&String::from_utf8_lossy(&noise(100_000))).remarks, [Remark::Binary]);
}

#[test]
fn other_languages_get_a_remark() {
    for text in [
        "The earthquake killed at least 400 people and injured more than 2,000 in the province, the ministry said.",
        "El terremoto causó al menos 400 muertos y más de 2.000 heridos en la provincia, según el ministerio.",
        "Das Erdbeben hat mindestens 400 Menschen getötet und mehr als 2.000 verletzt, wie das Ministerium mitteilt.",
        "Il terremoto ha provocato almeno 400 morti e più di 2.000 feriti nella provincia, secondo il ministero.",
        "O terramoto fez pelo menos 400 mortos e mais de 2.000 feridos na província, segundo o ministério.",
        "De aardbeving heeft zeker 400 mensen het leven gekost en meer dan 2.000 gewond, zegt het ministerie.",
        "Землетрясение унесло жизни не менее 400 человек, ещё 2000 пострадали, сообщило министерство обороны страны.",
        "قتل الزلزال ما لا يقل عن 400 شخص وأصاب أكثر من 2000 آخرين في المحافظة بحسب وزارة الداخلية في البلاد",
        "地震で少なくとも400人が死亡し、2000人以上が負傷したと内務省が発表した。",
        "지진으로 최소 400명이 숨지고 2000명 이상이 다쳤다고 내무부가 수요일에 밝혔다. 구조 작업은 계속되고 있다고 한다.",
    ] {
        let analysis = sound(text);
        assert!(analysis.mentions.is_empty() && analysis.remarks == [Remark::NotFrench], "{text}");
    }
    assert_eq!(sound(ARTICLE).remarks, []);
}

#[test]
fn a_foreign_paragraph_does_not_hide_a_french_article() {
    let mixed = format!("{}The ministry said on Sunday that it was sorry.", ARTICLE.repeat(2));
    assert!(sound(&mixed).mentions.len() >= sound(ARTICLE).mentions.len());
}

#[test]
fn lone_surrogates_keep_their_place() {
    // What JavaScript hands over: a lone surrogate arrives as one U+FFFD, one code unit as well.
    let mut units: Vec<u16> = ARTICLE.encode_utf16().collect();
    units.insert(0, 0xD83D);
    units.insert(30, 0xDE00);
    let text = String::from_utf16_lossy(&units);
    assert_eq!(text.encode_utf16().count(), units.len());
    sound_in_every_unit(&text);
    assert!(sound(&text).mentions.len() > 5);
}

#[test]
fn odd_letters_keep_their_place() {
    let odd =
        ["😀", "e\u{301}", "\u{202E}", "\u{AD}", "\r\n", "\u{2028}", "\u{A0}", "𝟙𝟚", "①", "Ǆ", "ß", "İ", "ﬁ", "\0"];
    let words: Vec<&str> = ARTICLE.split(' ').collect();
    for letter in odd {
        sound_in_every_unit(&words.join(&format!("{letter} ")));
        sound_in_every_unit(&words.join(letter));
        sound_in_every_unit(&format!("{letter}{ARTICLE}{letter}"));
    }
}

#[test]
fn every_cut_of_an_article_is_answered() {
    for (cut, _) in ARTICLE.char_indices() {
        sound(&ARTICLE[..cut]);
        sound(&ARTICLE[cut..]);
    }
}

#[test]
fn figures_beyond_every_bound_are_answered() {
    let nines = "9".repeat(60);
    for number in [
        nines.as_str(),
        "999 999 999 999 999 999 999 999 999 999 999 999 999 999",
        "0,000000000000000000000000000000000000000000000000000000001",
        "9999999999999999999999999999999999999 milliards de milliards",
        "mille milliards de milliards de milliards de milliards",
        "99e",
        "99999999999999999999e",
        "1/0",
        "0 sur 0",
        "une sur zéro",
        "99/99/9999",
        "32 février 0000",
        "31 février 2021",
        "25h61",
        "-0",
        "MMMMMMMMMMMMe",
        "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXe siècle",
        "entre 10 et 1",
        "500 % de 400",
        "999999999999999999999999999999999999999 ans et 9999999999999999 mois",
    ] {
        for around in ["Le bilan est de {} morts à Lyon.", "Il y en a {}.", "{} des {} habitants", "{} euros", "le {}"]
        {
            sound_in_every_unit(&around.replace("{}", number));
        }
    }
}

#[test]
fn a_lexicon_may_hold_anything() {
    let entry = |form: &str| LexiconEntry {
        form: form.to_owned(),
        kind: LexiconKind::Party(PartyKind::Organization),
        country: None,
        name: Some(form.to_owned()),
    };
    let forms = ["", " ", "-", "'", "\u{301}", "Paris", "12", "a b c d e f g h i j k l m n o p q r s t", "(", "😀"];
    let context = Context {
        publication_date: None,
        lexicon: forms.iter().map(|form| entry(form)).collect(),
        ..Context::default()
    };
    let analysis = analyze(ARTICLE, &context);
    assert!(analysis.mentions.iter().any(|mention| mention.rule == "user-lexicon"));
}

#[test]
fn options_that_cannot_be_used_are_refused_by_name() {
    for date in ["hier", "2020-13-01", "2020-1-1", "10/10/2020", "20201010", "2020-10-10T12:00"] {
        let options = Options { date: Some(date.to_owned()), ..Options::default() };
        let problem = options.context().err().map(|problem| problem.to_string()).unwrap_or_default();
        assert!(problem.contains("date") && problem.contains(date), "{date}: {problem}");
    }
}

#[test]
fn the_same_text_gives_the_same_answer() {
    let text = ARTICLE.repeat(5);
    assert_eq!(sound(&text), sound(&text));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_answered(text in "\\PC{0,300}") {
        sound_in_every_unit(&text);
    }

    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        sound_in_every_unit(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_order_of_french_words_is_answered(words in proptest::collection::vec(proptest::sample::select(WORDS), 0..60)) {
        sound_in_every_unit(&words.concat());
    }
}

/// Words with which most rules begin or go on.
const WORDS: &[&str] = &[
    " ",
    " ",
    " ",
    " ",
    ", ",
    ". ",
    "\n",
    " - ",
    "-",
    " (",
    ") ",
    " « ",
    " » ",
    "'",
    "’",
    "l'",
    "d'",
    "de ",
    "du ",
    "des ",
    "la ",
    "le ",
    "les ",
    "un ",
    "une ",
    "et ",
    "ou ",
    "à ",
    "au ",
    "en ",
    "dont ",
    "entre ",
    "contre ",
    "plus de ",
    "moins de ",
    "près de ",
    "environ ",
    "jusqu'à ",
    "selon ",
    "a déclaré ",
    "a annoncé ",
    "12",
    "400 ",
    "1 400",
    "2,5",
    "deux ",
    "vingt",
    "quatre",
    "cent ",
    "mille ",
    "million",
    "milliards ",
    "moitié ",
    "tiers ",
    "demi",
    "%",
    " %",
    "€",
    "M€",
    "euros ",
    "km",
    "kilomètres ",
    "ans ",
    "mois ",
    "jours ",
    "heures ",
    "14h30",
    "vendredi ",
    "hier ",
    "octobre ",
    "2020 ",
    "XXIe ",
    "siècle ",
    "1er ",
    "premier ",
    "deuxième ",
    "morts ",
    "blessés ",
    "soldats ",
    "habitants ",
    "Paris",
    "France",
    "Bakou",
    "Lyon",
    "Moscou",
    "Russes ",
    "russe ",
    "M. ",
    "Mme ",
    "Jean ",
    "Dupont",
    "président ",
    "ministre ",
    "ministère ",
    "armée ",
    "ONU",
    "OTAN",
    "Kremlin",
    "province ",
    "mer ",
    "Noire",
    "nord ",
    "aéroport ",
];

#[test]
fn a_short_text_in_a_language_without_list_gets_a_remark() {
    for text in [
        "Prezydent spotkał wczoraj premiera, rozmawiali około dwóch godzin. Minister obrony potwierdził zakup 32 samolotów.",
        "Hallitus päätti tiistaina korottaa veroja, pääministeri Orpo kertoi 200 miljoonan euron säästöistä kunnissa.",
        "Premiér včera oznámil 300 nových míst, opozice protestovala před parlamentem, policie zadržela dvanáct lidí.",
        "Presiden mengumumkan kemarin bahwa 300 orang tewas, sementara pemerintah mengirim bantuan untuk keluarga mereka.",
        "Presedintele a anuntat ieri 300 de locuri noi la Cluj, iar guvernul a trimis ajutoare de urgenta acolo.",
    ] {
        let analysis = sound(text);
        assert!(analysis.mentions.is_empty() && analysis.remarks == [Remark::NotFrench], "{text}");
    }
}

#[test]
fn a_sentence_without_french_function_words_is_read() {
    let text = "« Nous avons perdu 640 000 euros », a plaidé la maire (divers gauche), Nadia Ferreira.";
    assert!(analyze(text, &Context::default()).remarks.is_empty(), "{text}");
}
