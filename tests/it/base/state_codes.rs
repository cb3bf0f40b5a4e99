//! Another source agrees: every State's code is an officially assigned ISO 3166-1 code.

use mine_action::base::State;

#[test]
fn every_code_is_assigned() {
    for state in State::ALL {
        let country = rust_iso3166::from_alpha3(state.code());
        assert_eq!(country.map(|country| country.alpha3), Some(state.code()));
        assert_eq!(country.map(|country| country.alpha2), Some(state.alpha2()));
    }
}

#[test]
fn every_iso_name_is_read_as_the_state_with_its_code() {
    for state in State::ALL.iter().copied() {
        let name = rust_iso3166::from_alpha3(state.code()).map(|country| country.name);
        assert_eq!(name.map(str::parse), Some(Ok(state)), "{name:?}");
    }
}
