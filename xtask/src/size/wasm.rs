//! A WebAssembly file taken apart as far as its size is concerned: sections, functions with their names, data.

use std::collections::HashMap;
use std::ops::Range;

use crate::run::Failure;

const DATA: u8 = 11;
const CODE: u8 = 10;
const IMPORT: u8 = 2;
const CUSTOM: u8 = 0;

/// Parts of a file, as ranges of its bytes.
#[derive(Default)]
pub struct Parts {
    /// The name of each section and what it takes, its head included.
    pub sections: Vec<(String, Range<usize>)>,
    /// The name of each function that has a body, and the body.
    pub functions: Vec<(String, Range<usize>)>,
    /// Where each stretch of data lies in memory, and its bytes.
    pub data: Vec<(usize, Range<usize>)>,
}

/// Takes a file apart.
///
/// # Errors
/// Bytes that are no WebAssembly, or that use what compilers of Rust do not write.
pub fn parts(bytes: &[u8]) -> Result<Parts, Failure> {
    read(bytes).ok_or_else(|| "the wasm file cannot be read".into())
}

fn read(bytes: &[u8]) -> Option<Parts> {
    let mut parts = Parts::default();
    let (mut imported, mut bodies, mut names) = (0, Vec::new(), HashMap::new());
    let mut reader = Reader { bytes, at: 8 };
    while reader.at < bytes.len() {
        let start = reader.at;
        let id = reader.byte()?;
        let length = reader.number()?;
        let end = reader.at.checked_add(length)?;
        let mut inside = Reader { bytes: bytes.get(..end)?, at: reader.at };
        let name = match id {
            CUSTOM => inside.word()?,
            id => SECTIONS.get(usize::from(id)).copied().unwrap_or("other").to_owned(),
        };
        match id {
            IMPORT => imported = inside.imported_functions()?,
            CODE => bodies = inside.bodies()?,
            DATA => parts.data = inside.data()?,
            CUSTOM if name == "name" => names = inside.names(end)?,
            _ => {}
        }
        parts.sections.push((name, start..end));
        reader.at = end;
    }
    let named = bodies.into_iter().enumerate().map(|(index, body)| {
        let name = names.remove(&(index + imported)).unwrap_or_default();
        (name, body)
    });
    parts.functions = named.collect();
    Some(parts)
}

/// The names of sections by their number.
const SECTIONS: [&str; 13] = [
    "custom",
    "types",
    "imports",
    "functions",
    "tables",
    "memory",
    "globals",
    "exports",
    "start",
    "elements",
    "code",
    "data",
    "data count",
];

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn byte(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    /// A number as the format writes it, seven bits a byte.
    fn number(&mut self) -> Option<usize> {
        let (mut value, mut shift) = (0_usize, 0);
        loop {
            let byte = self.byte()?;
            value |= usize::from(byte & 0x7f).checked_shl(shift)?;
            shift += 7;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
    }

    fn stretch(&mut self) -> Option<Range<usize>> {
        let length = self.number()?;
        let start = self.at;
        self.at = start.checked_add(length)?;
        self.bytes.get(start..self.at)?;
        Some(start..self.at)
    }

    fn word(&mut self) -> Option<String> {
        let stretch = self.stretch()?;
        Some(String::from_utf8_lossy(self.bytes.get(stretch)?).into_owned())
    }

    fn limits(&mut self) -> Option<()> {
        let flags = self.byte()?;
        self.number()?;
        if flags & 1 == 1 {
            self.number()?;
        }
        Some(())
    }

    fn imported_functions(&mut self) -> Option<usize> {
        let mut functions = 0;
        for _ in 0..self.number()? {
            self.stretch()?;
            self.stretch()?;
            match self.byte()? {
                0 => {
                    functions += 1;
                    self.number()?;
                }
                1 => {
                    self.byte()?;
                    self.limits()?;
                }
                2 => self.limits()?,
                _ => {
                    self.byte()?;
                    self.byte()?;
                }
            }
        }
        Some(functions)
    }

    fn bodies(&mut self) -> Option<Vec<Range<usize>>> {
        (0..self.number()?).map(|_| self.stretch()).collect()
    }

    /// Stretches whose place in memory is a constant.
    fn data(&mut self) -> Option<Vec<(usize, Range<usize>)>> {
        (0..self.number()?)
            .map(|_| {
                let (_active, _constant) = (self.number()?, self.byte()?);
                let place = self.number()?;
                let _end = self.byte()?;
                Some((place, self.stretch()?))
            })
            .collect()
    }

    /// Names of functions by their number.
    fn names(&mut self, end: usize) -> Option<HashMap<usize, String>> {
        let mut names = HashMap::new();
        while self.at < end {
            let kind = self.byte()?;
            let stretch = self.stretch()?;
            if kind == 1 {
                let mut inside = Reader { bytes: self.bytes, at: stretch.start };
                for _ in 0..inside.number()? {
                    names.insert(inside.number()?, inside.word()?);
                }
            }
        }
        Some(names)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One imported function, one with a body of two bytes, three bytes of data at 8, and the name of the body.
    const MODULE: [&[u8]; 6] = [
        b"\0asm\x01\0\0\0",
        b"\x01\x04\x01\x60\0\0",
        b"\x02\x07\x01\x01a\x01b\0\0",
        b"\x0a\x04\x01\x02\0\x0b",
        b"\x0b\x09\x01\0\x41\x08\x0b\x03xyz",
        b"\0\x0d\x04name\x01\x06\x01\x01\x03one",
    ];

    #[test]
    fn takes_a_module_apart() -> Result<(), Failure> {
        let bytes = MODULE.concat();
        let parts = parts(&bytes)?;
        let sections: Vec<(&str, usize)> =
            parts.sections.iter().map(|(name, range)| (name.as_str(), range.len())).collect();
        assert_eq!(sections, [("types", 6), ("imports", 9), ("code", 6), ("data", 11), ("name", 15)]);
        let [(name, body)] = &parts.functions[..] else { return Err("one function has a body".into()) };
        assert_eq!((name.as_str(), &bytes[body.clone()]), ("one", &b"\0\x0b"[..]));
        let [(place, data)] = &parts.data[..] else { return Err("one stretch of data".into()) };
        assert_eq!((*place, &bytes[data.clone()]), (8, &b"xyz"[..]));
        Ok(())
    }

    #[test]
    fn refuses_what_is_cut_off() {
        let bytes = MODULE.concat();
        let cut = [9, 20, bytes.len() - 1];
        assert!(cut.iter().all(|length| parts(&bytes[..*length]).is_err()));
    }
}
