//! Lists of which a text says "where relevant" or "where appropriate": what does not apply drops out of them.

use super::{
    expr::{Atom, Expr, Fold, Join},
    item::Item,
    reading::{Joined, Readings},
};

impl Expr {
    /// Such a list under a choice of readings. Where joined parts must be met all, what does not apply drops out too.
    pub(super) fn fold_relevant<F: Fold>(&self, readings: &Readings, fold: &mut F) -> F::Out {
        match readings.joined {
            Joined::All if self.is_joined() => {
                let mut list = List::new(Join::All);
                self.each_part(&mut |name, inner| {
                    let met = inner.fold_as_written(readings, fold);
                    let met = fold.part(name, met);
                    let met = inner.or_inapplicable(met, fold);
                    list.push(met, fold);
                });
                self.unless_nothing_applies(list, fold)
            }
            Joined::Any if self.is_joined() => {
                let mut list = List::new(Join::Any);
                self.each_part(&mut |name, inner| {
                    let met = inner.fold_bare(readings, fold);
                    let met = fold.part(name, met);
                    list.push(met, fold);
                });
                list.close(fold)
            }
            _ => self.fold_applying(readings, fold),
        }
    }

    /// Such a list, joined as it is written.
    pub(super) fn fold_applying<F: Fold>(&self, readings: &Readings, fold: &mut F) -> F::Out {
        let Self::All(elements) = self else { return self.fold_bare(readings, fold) };
        let mut list = List::new(Join::All);
        for element in *elements {
            let met = match element {
                Self::All(_) | Self::Any(_) => element.fold_bare(readings, fold),
                _ => element.fold_as_written(readings, fold),
            };
            let met = element.or_inapplicable(met, fold);
            list.push(met, fold);
        }
        self.unless_nothing_applies(list, fold)
    }

    /// A condition that what does not apply does not meet.
    fn fold_bare<F: Fold>(&self, readings: &Readings, fold: &mut F) -> F::Out {
        match self {
            Self::All(elements) | Self::Any(elements) => {
                let mut list = List::new(if matches!(self, Self::All(_)) { Join::All } else { Join::Any });
                for element in *elements {
                    let met = element.fold_bare(readings, fold);
                    list.push(met, fold);
                }
                list.close(fold)
            }
            Self::Part(name, inner) => {
                let inner = inner.fold_bare(readings, fold);
                fold.part(name, inner)
            }
            Self::Reports(item) | Self::Holds(item) => {
                let mut list = List::new(Join::All);
                let met = self.fold_as_written(readings, fold);
                list.push(met, fold);
                let inapplicable = fold.atom(Atom::NotApplicable(item));
                let applies = fold.not(inapplicable);
                list.push(applies, fold);
                list.close(fold)
            }
            other => other.fold_as_written(readings, fold),
        }
    }

    /// That it is met, or that whatever it asks is told not to apply.
    fn or_inapplicable<F: Fold>(&self, met: F::Out, fold: &mut F) -> F::Out {
        let mut either = List::new(Join::Any);
        either.push(met, fold);
        if let Some(inapplicable) = self.inapplicable(fold) {
            either.push(inapplicable, fold);
        }
        either.close(fold)
    }

    /// That the list is met, and that something in it applies.
    fn unless_nothing_applies<F: Fold>(&self, mut list: List<F>, fold: &mut F) -> F::Out {
        if let Some(inapplicable) = self.inapplicable(fold) {
            let applies = fold.not(inapplicable);
            list.push(applies, fold);
        }
        list.close(fold)
    }

    /// That every item in it is told not to apply; `None` where it asks no item.
    fn inapplicable<F: Fold>(&self, fold: &mut F) -> Option<F::Out> {
        let (mut list, mut asks) = (List::new(Join::All), false);
        self.each_item(&mut |item| {
            asks = true;
            let told = fold.atom(Atom::NotApplicable(item));
            list.push(told, fold);
        });
        asks.then(|| list.close(fold))
    }

    /// The items of a list that may be told not to apply.
    pub(super) fn each_item(&self, tell: &mut dyn FnMut(&'static Item)) {
        match self {
            Self::All(elements) | Self::Any(elements) => elements.iter().for_each(|element| element.each_item(tell)),
            Self::Part(_, inner) => inner.each_item(tell),
            Self::Reports(item) | Self::Holds(item) => tell(item),
            Self::Not(_) | Self::Derived(_) | Self::Choose(_) | Self::WhereRelevant(_) => {}
        }
    }
}

/// The results of the elements of a list, joined one after the other.
struct List<F: Fold> {
    join: Join,
    whole: Option<F::Out>,
    several: bool,
}

impl<F: Fold> List<F> {
    const fn new(join: Join) -> Self {
        Self { join, whole: None, several: false }
    }

    fn push(&mut self, next: F::Out, fold: &mut F) {
        self.several = self.whole.is_some();
        self.whole = Some(match self.whole.take() {
            None => next,
            Some(so_far) => fold.join(self.join, so_far, next),
        });
    }

    fn close(self, fold: &mut F) -> F::Out {
        match self.whole {
            None => fold.empty(self.join),
            Some(whole) if self.several => fold.close(self.join, whole),
            Some(whole) => whole,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::truth::Truth::{self, No, Unknown, Yes};
    use crate::law::{
        expr::Expr::{All, Any, Part, Reports, WhereRelevant},
        item::vocabulary::{BASELINE, DIRECTORY, REFERRAL},
    };

    const FIRST: Expr = Part("first", &Reports(&BASELINE));
    const SECOND: Expr = Part("second", &Reports(&DIRECTORY));
    const THIRD: Expr = Part("third", &Reports(&REFERRAL));

    /// The truth where each item is told to be so, not to be so, or (`None`) not to apply.
    fn truth(expr: &Expr, joined: Joined, told: [Option<Truth>; 3]) -> Truth {
        let place = |item: &Item| [BASELINE, DIRECTORY, REFERRAL].iter().position(|one| one == item).unwrap();
        expr.truth(&Readings { joined, ..Readings::DEFAULT }, |atom| match atom {
            Atom::NotApplicable(item) => told[place(item)].is_none().into(),
            other => told[place(other.item().unwrap())].unwrap_or(Unknown),
        })
    }

    #[test]
    fn what_does_not_apply_drops_out() {
        const EACH: Expr = WhereRelevant(&All(&[FIRST, SECOND, THIRD]));
        let each = |told| truth(&EACH, Joined::Connector, told);
        assert_eq!(each([Some(Yes), None, None]), Yes);
        assert_eq!(each([Some(Yes), Some(No), None]), No);
        assert_eq!(each([Some(Yes), Some(Unknown), None]), Unknown);
        assert_eq!(each([None, None, None]), No);
        assert_eq!(truth(&EACH, Joined::All, [Some(Yes), None, None]), Yes);
        assert_eq!(truth(&EACH, Joined::Any, [Some(No), Some(Yes), None]), Yes);
        assert_eq!(truth(&EACH, Joined::Any, [Some(No), None, None]), No);
    }

    #[test]
    fn an_alternative_drops_out_where_none_of_it_applies() {
        const WITHIN: Expr = WhereRelevant(&All(&[Any(&[FIRST, SECOND]), THIRD]));
        let within = |told| truth(&WITHIN, Joined::Connector, told);
        assert_eq!(within([None, None, Some(Yes)]), Yes);
        assert_eq!(within([Some(No), None, Some(Yes)]), No);
        assert_eq!(within([Some(Yes), None, None]), Yes);
        const EITHER: Expr = WhereRelevant(&Any(&[FIRST, SECOND]));
        assert_eq!(truth(&EITHER, Joined::Connector, [None, None, None]), No);
        assert_eq!(truth(&EITHER, Joined::Connector, [None, Some(Yes), None]), Yes);
        assert_eq!(truth(&EITHER, Joined::All, [None, Some(Yes), None]), Yes);
        assert_eq!(truth(&EITHER, Joined::All, [Some(No), Some(Yes), None]), No);
    }
}
