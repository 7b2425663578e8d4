//! The outline of the land, from the topology that world-atlas packages: its coasts, simplified, without any border.

use std::fs;
use std::path::Path;

use serde_json::Value;

/// Units of the outline in a degree; `www/map.js` counts in them too.
const UNITS: f64 = 4.0;
/// How far a coast may be moved, in degrees.
const TOLERANCE: f64 = 0.3;
/// Islands and lakes whose frame is smaller are left out, in square degrees.
const SMALLEST: f64 = 1.0;

type Point = (f64, f64);

/// One row a coast: SVG path data, in quarters of a degree from 180° W and 90° N; sorted.
pub fn table(path: &Path) -> Result<String, String> {
    let text = fs::read_to_string(path).map_err(|problem| format!("{}: {problem}", path.display()))?;
    let topology: Value = serde_json::from_str(&text).map_err(|problem| format!("{}: {problem}", path.display()))?;
    let arcs = arcs(&topology).ok_or_else(|| format!("{}: no arcs", path.display()))?;
    let mut rings = Vec::new();
    gather(topology.pointer("/objects/land").unwrap_or(&Value::Null), &arcs, &mut rings);
    let mut rows: Vec<String> = rings.iter().filter_map(|ring| drawn(ring)).collect();
    rows.sort();
    rows.dedup();
    rows.insert(0, "path".to_owned());
    Ok(rows.join("\n") + "\n")
}

/// The arcs in degrees; the file holds steps from point to point, on a grid.
fn arcs(topology: &Value) -> Option<Vec<Vec<Point>>> {
    let number = |path: &str| topology.pointer(path)?.as_f64();
    let (scale_x, scale_y) = (number("/transform/scale/0")?, number("/transform/scale/1")?);
    let (left, bottom) = (number("/transform/translate/0")?, number("/transform/translate/1")?);
    let arc = |steps: &Value| {
        let (mut x, mut y) = (0.0, 0.0);
        let point = |step: &Value| {
            x += step.get(0)?.as_f64()?;
            y += step.get(1)?.as_f64()?;
            Some((x * scale_x + left, y * scale_y + bottom))
        };
        steps.as_array()?.iter().map(point).collect()
    };
    topology.get("arcs")?.as_array()?.iter().map(arc).collect()
}

/// The rings of a geometry, however deep they lie: a ring is a list of the numbers of its arcs.
fn gather(geometry: &Value, arcs: &[Vec<Point>], rings: &mut Vec<Vec<Point>>) {
    match geometry {
        Value::Array(items) if items.first().is_some_and(Value::is_i64) => {
            let arc = |item: &Value| {
                let index = item.as_i64()?;
                let forward = usize::try_from(index).ok().and_then(|index| arcs.get(index)).cloned();
                // « -1 » is arc 0 backwards.
                forward.or_else(|| Some(arcs.get(usize::try_from(!index).ok()?)?.iter().rev().copied().collect()))
            };
            rings.push(unrolled(items.iter().filter_map(arc).flatten().collect()));
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, arcs, rings)),
        Value::Object(fields) => {
            for name in ["geometries", "arcs"] {
                gather(fields.get(name).unwrap_or(&Value::Null), arcs, rings);
            }
        }
        _ => {}
    }
}

/// A coast that crosses 180° goes on beyond it, instead of across the whole map.
#[expect(clippy::cast_precision_loss, reason = "a coast has few points")]
fn unrolled(mut ring: Vec<Point>) -> Vec<Point> {
    let (mut turns, mut before) = (0.0, None);
    for point in &mut ring {
        let step = before.map_or(0.0, |before| point.0 - before);
        before = Some(point.0);
        turns += if step > 180.0 {
            -360.0
        } else if step < -180.0 {
            360.0
        } else {
            0.0
        };
        point.0 += turns;
    }
    // Most of it lies on the map.
    let middle = ring.iter().map(|point| point.0).sum::<f64>() / ring.len().max(1) as f64;
    let shift = if middle < -180.0 {
        360.0
    } else if middle > 180.0 {
        -360.0
    } else {
        0.0
    };
    ring.iter_mut().for_each(|point| point.0 += shift);
    ring
}

/// The path of a ring; nothing for one too small to see.
fn drawn(ring: &[Point]) -> Option<String> {
    let span = |of: fn(&Point) -> f64| {
        let (low, high) = ring.iter().map(of).fold((f64::MAX, f64::MIN), |(low, high), at| (low.min(at), high.max(at)));
        high - low
    };
    if ring.len() < 4 || span(|point| point.0) * span(|point| point.1) < SMALLEST {
        return None;
    }
    // A ring ends where it begins: it is simplified in two halves.
    let (first, second) = (ring.get(..=ring.len() / 2)?, ring.get(ring.len() / 2..)?);
    let mut kept = simplified(first);
    kept.extend(simplified(second).into_iter().skip(1));
    let mut grid: Vec<(i32, i32)> = kept.into_iter().map(on_grid).collect();
    grid.dedup();
    grid.pop();
    if grid.len() < 3 {
        return None;
    }
    let &(x, y) = grid.first()?;
    let mut path = format!("M{x} {y}l");
    for (from, to) in grid.iter().zip(grid.iter().skip(1)) {
        for step in [to.0 - from.0, to.1 - from.1] {
            if step >= 0 && !path.ends_with('l') {
                path.push(' ');
            }
            path.push_str(&step.to_string());
        }
    }
    path.push('z');
    Some(path)
}

#[expect(clippy::cast_possible_truncation, reason = "degrees are small")]
fn on_grid((longitude, latitude): Point) -> (i32, i32) {
    (((longitude + 180.0) * UNITS).round() as i32, ((90.0 - latitude) * UNITS).round() as i32)
}

/// The fewest points of a line from which none of it is farther than the tolerance (Douglas and Peucker).
fn simplified(line: &[Point]) -> Vec<Point> {
    let (Some(&first), Some(&last)) = (line.first(), line.last()) else { return Vec::new() };
    let inner = line.iter().enumerate().skip(1).take(line.len().saturating_sub(2));
    let farthest = inner
        .map(|(at, &point)| (at, distance(point, first, last)))
        .max_by(|(_, one), (_, other)| one.total_cmp(other))
        .filter(|&(_, distance)| distance > TOLERANCE);
    let Some((at, _)) = farthest else { return vec![first, last] };
    let mut kept = simplified(line.get(..=at).unwrap_or_default());
    kept.extend(simplified(line.get(at..).unwrap_or_default()).into_iter().skip(1));
    kept
}

/// From a point to the piece of line between two others.
fn distance(point: Point, from: Point, to: Point) -> f64 {
    let (along_x, along_y) = (to.0 - from.0, to.1 - from.1);
    let square = along_x.mul_add(along_x, along_y * along_y);
    let part = if square > 0.0 { ((point.0 - from.0) * along_x + (point.1 - from.1) * along_y) / square } else { 0.0 };
    let part = part.clamp(0.0, 1.0);
    (point.0 - from.0 - part * along_x).hypot(point.1 - from.1 - part * along_y)
}
