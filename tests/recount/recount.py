"""P1.O1 to P1.O8 of the demonstration, counted again from its files, in another language than the tool.

Usage: recount.py FOLDER. Writes the counts as JSON. Written from the words of the definitions (docs/regles.md, docs/dossier.md).
"""

import datetime as dt
import json
import math
import sys
from fractions import Fraction

from exports import PATIENT, PERIMETER, Exports

FIRST, LAST = dt.date(2025, 1, 1), dt.date(2025, 7, 31)
MEASURED_UNTIL = dt.date(2025, 7, 31)
RETAINED = "2025-07"
TARGET = Fraction(7, 10)
DAYS_AFTER = 30
LEFT_OUT = {"secretariat@medecins99.mssante.fr"}
MONTHS = [f"2025-{month:02}" for month in range(1, 8)]

# Pathways of dossier.yml: days before, days after, validated.
PATHWAYS = {
    "chirurgie-ambulatoire": (30, 15, True),
    "insuffisance-cardiaque": (10, 30, True),
    "dialyse-conseil": (30, 30, True),
    "maternite": (60, 20, False),
}

# Families of the announcement, codes of JDV_J66 and those that were retired.
FAMILIES = {
    "discharge": {"11490-0", "34112-3", "34133-9", "86531-1", "11493-4"},
    "operative": {"34874-8"},
    "consultation": {"11488-4", "85208-7", "78513-9", "34749-2"},
    "imaging": {"18748-4", "11528-7"},
    "biology": {"11502-2"},
}
PRESCRIPTIONS = {"57833-6", "57832-8", "57828-6", "PRESC-BIO", "PRESC-INF", "PRESC-KINE", "PRESC-PEDI", "PRESC-ORTHOPHO",
                 "PRESC-ORTHOPTIE", "PRESC-AAT", "29551-9"}


def month_of(day):
    return f"{day:%Y-%m}"


class Recount:
    def __init__(self, exports):
        self.exports = exports
        self.places = []
        self.chain()
        self.locate()
        self.by_stay, self.by_patient = {}, {}
        for place in self.places:
            self.by_stay.setdefault(place["stay"], []).append(place)
            self.by_patient.setdefault(place["patient"], []).append(place)

    def chain(self):
        """A stay that another one goes on is not closed: that one starts when the first started."""
        stays = [venue for venue in self.exports.venues if venue["kind"] == "H"]
        begun = {}
        for stay in stays:
            if stay["site"] is None or stay["site"] in PERIMETER:
                begun.setdefault((stay["patient"], stay["start"]), []).append(stay)
        self.taken, self.starts, self.numbers = set(), {}, {}
        for stay in sorted(stays, key=lambda one: one["start"]):
            if stay["end"] is None:
                continue
            following = [
                other for other in begun.get((stay["patient"], stay["end"]), [])
                if other is not stay and (other["end"] is None or other["end"] > stay["end"])
            ]
            if not following:
                continue
            self.taken.add(id(stay))
            into = max(following, key=lambda other: other["end"] or dt.date.max)
            start = self.starts.get(id(stay), stay["start"])
            self.starts[id(into)] = min(start, self.starts.get(id(into), start))
            self.numbers.setdefault(id(into), set()).update(self.numbers.get(id(stay), set()) | {stay["stay"]})
        self.standing = {venue["stay"] for venue in self.exports.venues if id(venue) not in self.taken}

    def locate(self):
        for venue in self.exports.venues:
            if venue["site"] is not None and venue["site"] not in PERIMETER:
                continue
            on = venue["counted"]
            if on is None or not FIRST <= on <= LAST:
                continue
            self.places.append({
                **venue, "month": month_of(on), "start": self.starts.get(id(venue), venue["start"]), "end": venue["last"],
                "is_counted": venue["kind"] in "HC" and id(venue) not in self.taken, "before": self.numbers.get(id(venue), set()),
            })

    def around(self, patient, stay, on):
        """The places a message or a document counts for: by the number of the stay, else by the patient, within the days."""
        found = self.by_stay.get(stay, []) if stay and stay in self.standing else self.by_patient.get(patient, [])
        return [
            place for place in found
            if place["kind"] != "U" and place["start"] <= on <= place["end"] + dt.timedelta(days=DAYS_AFTER)
        ]

    def patients(self, month):
        found = {}
        for place in self.places:
            if place["is_counted"] and place["month"] == month:
                found.setdefault(place["patient"], []).append(place)
        return found

    # P1.O1 ----------------------------------------------------------------------------------------------------------

    def identities(self):
        def rate(months):
            seen = {
                place["patient"] for place in self.places
                if place["kind"] in "HC" and place["month"] in months and place["patient"] in self.exports.identified
            }
            return [len(seen & self.exports.qualified), len(seen)]

        return {"period": rate(MONTHS), "months": {month: rate([month]) for month in MONTHS}}

    # P1.O2 to P1.O6 -------------------------------------------------------------------------------------------------

    def feeding(self):
        by_id, by_stay = {}, {}
        for feed in self.exports.feeds:
            if feed["id"]:
                by_id.setdefault(feed["id"], []).append(feed)
            else:
                by_stay.setdefault((feed["stay"], feed["type"]), []).append(feed)
        documents = []
        for document in self.exports.documents:
            if not FIRST <= document["on"] <= LAST or not self.is_own(document):
                continue
            feeds = by_id.get(document["id"], []) + by_stay.get((document["stay"], document["type"]), [])
            documents.append({**document, "family": self.family(document), "state": state(feeds)})
        return {family: self.of_family(family, documents) for family in FAMILIES}

    def is_own(self, document):
        places = self.by_stay.get(document["stay"])
        site = self.exports.site_of(document["uf"], document["on"]) or (places[0]["site"] if places else None)
        if site is not None:
            return site in PERIMETER
        return not any(
            venue["stay"] == document["stay"] and venue["site"] is not None and venue["site"] not in PERIMETER
            for venue in self.exports.venues
        )

    def family(self, document):
        if document["type"] in PRESCRIPTIONS:
            places = self.by_stay.get(document["stay"], [])
            if any(place["kind"] in "HD" for place in places) and document["on"] >= max(place["end"] for place in places):
                return "discharge"
        return next((family for family, types in FAMILIES.items() if document["type"] in types), None)

    def of_family(self, family, documents):
        own = [document for document in documents if document["family"] == family]

        def rate(chosen):
            chosen = [document for document in chosen if document["state"] != "opposed"]
            return [sum(document["state"] == "fed" for document in chosen), len(chosen)]

        described = {}
        for document in own:
            for place in self.around(document["patient"], document["stay"], document["on"]):
                described.setdefault(id(place), []).append(document["state"])
        kinds = {"discharge": "H", "consultation": "C"}.get(family, "HC")
        asked = [place for place in self.places if place["is_counted"] and place["kind"] in kinds]
        asked = [place for place in asked if set(described.get(id(place), [])) != {"opposed"}]
        return {
            "period": rate(own),
            "months": {month: rate([document for document in own if month_of(document["on"]) == month]) for month in MONTHS},
            "stays": [
                len(asked), sum(id(place) in described for place in asked),
                sum("fed" in described.get(id(place), []) for place in asked),
            ],
        }

    # P1.O7 ----------------------------------------------------------------------------------------------------------

    def professional(self):
        delays = {}
        for send in self.exports.sends:
            to = send["to"].lower()
            if send["refused"] or send["format"] != "CDA" or to.endswith(PATIENT) or to in self.exports.boxes or to in LEFT_OUT:
                continue
            applicative = self.exports.boxes.get(send["from"].lower()) == "APP"
            for place in self.around(send["patient"], send["stay"], send["on"]):
                is_late = place["end"] <= MEASURED_UNTIL < send["on"]
                delays.setdefault(id(place), []).append((max(0, (send["on"] - place["end"]).days), applicative, is_late))
        months = {}
        for month in MONTHS:
            patients = self.patients(month)

            def reached(wanted, patients=patients):
                return sum(any(wanted(*send) for place in places for send in delays.get(id(place), [])) for places in patients.values())

            months[month] = {
                "tous": self.raw_and_weighted(month, reached(lambda _, __, late: not late), len(patients)),
                "app": self.raw_and_weighted(month, reached(lambda _, app, late: app and not late), len(patients)),
            }
            if month == RETAINED:
                beside = {f"days-{days}": reached(lambda delay, _, late, days=days: delay <= days and not late) for days in (0, 7, 30)}
                beside["after-measurement"] = reached(lambda *_: True)
        return {"months": months, "beside": beside}

    def raw_and_weighted(self, month, reached, patients):
        """Reached, counted, the weighted rate, then patients missing to the target without weighting and with it."""
        rate = max((known, rate) for known, rate in self.exports.equipment if known <= month)[1]
        weighed = patients * Fraction(rate.replace(",", ".")) / 100
        return {
            "counts": [reached, patients],
            "weighted": float(reached / weighed),
            "lacking": [max(0, math.ceil(TARGET * patients) - reached), max(0, math.ceil(TARGET * weighed) - reached)],
        }

    # P1.O8 ----------------------------------------------------------------------------------------------------------

    def citizen(self):
        messages = {}
        for send in self.exports.sends:
            if send["to"].endswith(PATIENT) and not send["refused"] and send["patient"]:
                messages.setdefault(send["patient"], []).append(send["on"])
        listed = {}
        for pathway, patient, stay in self.exports.pathways:
            for place in self.by_patient.get(patient, []):
                if place["is_counted"] and (place["stay"] == stay or stay in place["before"]):
                    listed.setdefault(place["month"], []).append((pathway, place))

        def rate(month, every=False, days=None, late=False):
            eligible = {}
            for pathway, place in listed.get(month, []):
                before, after, is_validated = PATHWAYS[pathway]
                if not (is_validated or every):
                    continue
                opens = place["start"] - dt.timedelta(days=before)
                closes = place["end"] + dt.timedelta(days=after if days is None else days)
                is_reached = any(
                    opens <= on <= closes and (late or not place["end"] <= MEASURED_UNTIL < on)
                    for on in messages.get(place["patient"], [])
                )
                eligible[place["patient"]] = eligible.get(place["patient"], False) or is_reached
            return [sum(eligible.values()), len(eligible)]

        return {
            "months": {month: rate(month) for month in MONTHS},
            "beside": {
                **{f"days-{days}": rate(RETAINED, days=days) for days in (0, 7, 30)},
                "after-measurement": rate(RETAINED, late=True), "every-pathway": rate(RETAINED, every=True),
            },
        }


def state(feeds):
    """What became last of a document; on one day a withdrawal or an opposition comes last."""
    accepted = [feed["on"] for feed in feeds if feed["result"] == "Accepté"]
    last = max(accepted, default=dt.date.min)
    for result, name in (("Opposition", "opposed"), ("Retiré", "withdrawn")):
        if any(feed["result"] == result and feed["on"] >= last for feed in feeds):
            return name
    return "fed" if accepted else "other"


if __name__ == "__main__":
    recount = Recount(Exports(sys.argv[1]))
    json.dump(
        {
            "P1.O1": recount.identities(), "families": recount.feeding(), "P1.O7": recount.professional(), "P1.O8": recount.citizen(),
        },
        sys.stdout, indent=1,
    )
