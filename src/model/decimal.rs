use std::cmp::Ordering;
use std::fmt;

/// An exact decimal number: `mantissa × 10^-scale`, without trailing zeros in its fraction.
///
/// Up to 10^38 units of the last place; operations that leave that range give `None`.
///
/// ```
/// use factmark::Decimal;
/// let rate = Decimal::new(1250, 2);
/// assert_eq!(rate.to_string(), "12.5");
/// assert_eq!(Decimal::from(2).times_power_of_ten(6), Some(Decimal::from(2_000_000)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Decimal {
    mantissa: i128,
    scale: u8,
}

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self { mantissa: 0, scale: 0 };

    /// `mantissa × 10^-scale`, reduced: `new(1250, 2)` is 12.5.
    #[must_use]
    pub const fn new(mut mantissa: i128, mut scale: u8) -> Self {
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        Self { mantissa, scale }
    }

    /// Digits before scaling, with the sign.
    #[must_use]
    pub const fn mantissa(self) -> i128 {
        self.mantissa
    }

    /// Number of decimals, 0 for a whole number.
    #[must_use]
    pub const fn scale(self) -> u8 {
        self.scale
    }

    /// The value as a whole number, where it is one.
    #[must_use]
    pub const fn integer(self) -> Option<i128> {
        if self.scale == 0 { Some(self.mantissa) } else { None }
    }

    /// The same value × 10^`power`.
    #[must_use]
    pub fn times_power_of_ten(self, power: u8) -> Option<Self> {
        if power <= self.scale {
            return Some(Self::new(self.mantissa, self.scale - power));
        }
        let factor = 10_i128.checked_pow(u32::from(power - self.scale))?;
        Some(Self { mantissa: self.mantissa.checked_mul(factor)?, scale: 0 })
    }

    /// Sum.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let sum = self.mantissa_at(scale)?.checked_add(other.mantissa_at(scale)?)?;
        Some(Self::new(sum, scale))
    }

    /// Product.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        let product = self.mantissa.checked_mul(other.mantissa)?;
        Some(Self::new(product, self.scale.checked_add(other.scale)?))
    }

    /// Quotient, cut after `decimals` places and rounded half away from zero; `None` for a division by zero.
    #[must_use]
    pub fn divided_by(self, other: Self, decimals: u8) -> Option<Self> {
        let scale = decimals.checked_add(other.scale)?;
        let numerator = self.mantissa_at(scale.max(self.scale))?;
        let excess = scale.max(self.scale) - other.scale;
        let doubled = numerator.checked_mul(2)?.checked_div(other.mantissa)?;
        let rounded = (doubled + doubled.signum()) / 2;
        Some(Self::new(rounded, excess))
    }

    /// With the opposite sign.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self { mantissa: -self.mantissa, scale: self.scale }
    }

    /// The nearest double, for callers that cannot hold exact decimals (JavaScript numbers).
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "the exact value travels beside it")]
    pub fn to_f64(self) -> f64 {
        self.mantissa as f64 / 10_f64.powi(i32::from(self.scale))
    }

    /// The mantissa at another scale, not smaller than its own.
    fn mantissa_at(self, scale: u8) -> Option<i128> {
        let factor = 10_i128.checked_pow(u32::from(scale.checked_sub(self.scale)?))?;
        self.mantissa.checked_mul(factor)
    }
}

impl From<i64> for Decimal {
    fn from(value: i64) -> Self {
        Self { mantissa: i128::from(value), scale: 0 }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        if self.scale == other.scale {
            return self.mantissa.cmp(&other.mantissa);
        }
        let scale = self.scale.max(other.scale);
        match (self.mantissa_at(scale), other.mantissa_at(scale)) {
            (Some(one), Some(two)) => one.cmp(&two),
            // One of them is beyond the range at the common scale: the doubles tell them apart.
            _ => self.to_f64().total_cmp(&other.to_f64()),
        }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.mantissa.unsigned_abs().to_string();
        let scale = usize::from(self.scale);
        if self.mantissa < 0 {
            out.write_str("-")?;
        }
        if scale == 0 {
            return out.write_str(&digits);
        }
        let padded = format!("{digits:0>width$}", width = scale + 1);
        let (whole, fraction) = padded.split_at(padded.len() - scale);
        write!(out, "{whole}.{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_plain_decimals() {
        for (mantissa, scale, printed) in
            [(400, 0, "400"), (35, 1, "3.5"), (-72, 1, "-7.2"), (5, 3, "0.005"), (180, 2, "1.8")]
        {
            assert_eq!(Decimal::new(mantissa, scale).to_string(), printed);
        }
    }

    #[test]
    fn divides_with_rounding() {
        let two_thirds = Decimal::from(2).divided_by(Decimal::from(3), 3);
        assert_eq!(two_thirds, Some(Decimal::new(667, 3)));
        assert_eq!(Decimal::from(1).divided_by(Decimal::ZERO, 3), None);
        assert_eq!(Decimal::from(1).divided_by(Decimal::new(5, 1), 3), Some(Decimal::from(2)));
    }

    #[test]
    fn orders_across_scales() {
        assert!(Decimal::new(15, 1) < Decimal::from(2));
        assert!(Decimal::from(-3) < Decimal::new(-25, 1));
    }
}
