"""The demonstration's exports as plain records, read with the standard library and nothing of the tool."""

import csv
import datetime as dt
import glob
import io
import json
import os
import re
import xml.etree.ElementTree as xml
import zipfile
from zoneinfo import ZoneInfo

PERIMETER = {"990000028", "990000036", "990000119"}
PATIENT = "@patient.mssante.fr"
KINDS = {"H": "H", "HOSP": "H", "C": "C", "CS": "C", "U": "U", "URG": "U", "S": "S", "SEANCE": "S", "HAD": "D"}


def day(text):
    if not text:
        return None
    if text.endswith("Z"):
        moment = dt.datetime.fromisoformat(text.replace("Z", "+00:00"))
        return moment.astimezone(ZoneInfo("Europe/Paris")).date()
    written = text[:10]
    return dt.datetime.strptime(written, "%d/%m/%Y" if written[2] == "/" else "%Y-%m-%d").date()


def finess(text):
    digits = text.replace(" ", "")
    if len(digits) == 10 and digits[0] == "1":
        digits = digits[1:]
    return digits if re.fullmatch(r"\d{9}", digits) else None


class Exports:
    def __init__(self, folder):
        self.folder = folder
        with open(os.path.join(folder, "planted-rejections.json"), encoding="utf-8-sig") as file:
            self.unusable = {(one["file"], one["line"]) for one in map(lower_keys, json.load(file))}
        self.same = self.retained_patients()
        self.units = [
            (row["UF"], finess(row["FINESS géographique"]), day(row["Début validité"]), day(row["Fin validité"]) or dt.date.max)
            for row in self.rows("structure-uf.csv")
        ]
        self.venues = self.read_venues()
        self.read_identities()
        self.read_mailboxes()
        self.read_sends()
        self.documents = [
            {
                "patient": self.patient(domain + row["IPP"]), "stay": domain + row["NDA"], "on": day(row["Date de production"]),
                "type": row["Code LOINC"], "id": named(domain, row["Id document"]), "uf": row["UF"],
            }
            for domain, row in self.both("documents")
        ]
        self.feeds = [
            {
                "on": day(row["Date alimentation"]), "result": row["Statut DMP"], "type": row["Code LOINC"],
                "stay": domain + row["NDA"], "id": named(domain, row.get("Id document", "")),
            }
            for domain, row in self.both("dmp")
        ]
        self.pathways = [(row["Parcours"], self.patient("G" + row["IPP"]), "G" + row["NDA"]) for row in self.rows("parcours.csv")]
        self.equipment = [
            (row["Mois"][3:] + "-" + row["Mois"][:2], row["Taux"].replace("%", "").strip()) for row in self.rows("taux-equipement.csv")
        ]

    def rows(self, name):
        """Records with quoted line breaks; the lines planted as unusable are left out."""
        with open(os.path.join(self.folder, name), "rb") as file:
            content = file.read()
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252")
        lines, kept, i = text.split("\n"), [], 0
        while i < len(lines):
            first, line = i + 1, lines[i].rstrip("\r")
            i += 1
            if not line or (name, first) in self.unusable:
                continue
            while line.count('"') % 2 == 1:
                line += "\n" + lines[i].rstrip("\r")
                i += 1
            kept.append(line)
        return list(csv.DictReader(io.StringIO("\r\n".join(kept), newline=""), delimiter=";"))

    def both(self, stem):
        for domain, name in (("G", stem + "-gam.csv"), ("S", stem + "-sud.csv")):
            for row in self.rows(name):
                yield domain, row

    def patient(self, key):
        return self.same.get(key, key)

    def site_of(self, uf, on):
        return next((site for code, site, start, end in self.units if code == uf and start <= on <= end), None)

    def read_venues(self):
        venues = []

        def add(domain, ipp, number, kind, start, end, uf, site):
            on = (end or start) if kind in "HD" else start
            last = (end or start) if kind in "HD" or (end and end > start) else start
            venues.append({
                "patient": self.patient(domain + ipp), "stay": domain + number, "kind": kind, "start": start, "end": end, "last": last,
                "counted": end if kind in "HD" else start, "site": site or self.site_of(uf, on),
            })

        for path in sorted(glob.glob(os.path.join(self.folder, "gam-venues-*.csv"))):
            for row in self.rows(os.path.basename(path)):
                add("G", row["IPP"], row["NDA"], KINDS.get(row["TYPE"], "E"), day(row["ENTREE"]), day(row["SORTIE"]), row["UF"], None)
        for row in self.rows("sejours-sud.csv"):
            add("S", row["ID_PATIENT"], row["VENUE"], KINDS.get(row["NATURE"], "E"), day(row["DEBUT"]), day(row["FIN"]), row["UF"],
                row["FINESS"] or None)
        return venues

    def identity_rows(self):
        for domain, name, ipp, ins, status in (
            ("G", "identites-gam.csv", "IPP", "Matricule INS", "Statut de l’identité"),
            ("S", "identites-sud.csv", "ID_PATIENT", "MATRICULE", "STATUT"),
        ):
            for row in self.rows(name):
                yield domain + row[ipp], row[ins].replace(" ", ""), "ualifi" in row[status].lower()

    def read_identities(self):
        rows = [(self.patient(key), ins, qualified) for key, ins, qualified in self.identity_rows()]
        self.identified = {patient for patient, _, _ in rows}
        self.qualified = {patient for patient, _, qualified in rows if qualified}
        holders = {}
        for patient, ins, _ in rows:
            if len(ins) == 15:
                holders.setdefault(ins, set()).add(patient)
        self.by_ins = {ins: min(found) for ins, found in holders.items() if len(found) == 1}

    def read_mailboxes(self):
        listed = [(row["Adresse de la BAL"], row["Type de boîte"]) for row in workbook(os.path.join(self.folder, "bal-declarees.xlsx"))]
        listed += [(row["Adresse"], row["Type"]) for row in self.rows("bal-site-sud.csv")]
        self.boxes = {}
        for address, kind in listed:
            if address:
                self.boxes[address.lower()] = max(kind, self.boxes.get(address.lower(), ""))

    def read_sends(self):
        self.sends = [
            {"on": day(row["Date d’envoi"]), "from": row["Expéditeur"], "to": row["Destinataire"], "patient": self.patient("G" + row["IPP"]),
             "stay": "G" + row["NDA"], "refused": row["Statut"] == "Rejeté", "format": row["Format"]}
            for row in self.rows("envois-mssante-gam.csv")
        ] + [
            {"on": day(row["DATE_ENVOI"]), "from": row["DE"], "to": row["A"], "patient": self.patient("S" + row["ID_PATIENT"]),
             "stay": named("S", row["VENUE"]), "refused": row["ETAT"] == "Rejeté", "format": row["FORMAT"]}
            for row in self.rows("envois-mssante-sud.csv")
        ] + [
            {"on": day(row["Date"]), "from": row["De"], "to": row["À"], "patient": self.by_ins.get(row["À"].split("@")[0]), "stay": "",
             "refused": row["Statut"] == "Échec", "format": ""}
            for row in self.rows("messages-citoyens.csv")
        ]

    def retained_patients(self):
        """Merged files first, then the correspondence of both packages, then the matricule that one patient of each has."""
        kept = {domain + row["IPP absorbé"]: domain + row["IPP conservé"] for domain, row in self.both("fusions")}

        def merged(key):
            while key in kept:
                key = kept[key]
            return key

        same = {key: merged(key) for key in kept}
        pairs = {merged("S" + row["IPP Soins-Sud"]): merged("G" + row["IPP GAM"]) for row in self.rows("correspondance-ipp.csv")}
        holders = {"G": {}, "S": {}}
        for key, ins, _ in self.identity_rows():
            if len(ins) == 15:
                holders[key[0]].setdefault(ins, set()).add(merged(key))
        for ins, found in holders["S"].items():
            other = holders["G"].get(ins, set())
            if len(found) == 1 and len(other) == 1:
                pairs.setdefault(min(found), min(other))
        same.update(pairs)
        return {absorbed: pairs.get(into, into) for absorbed, into in same.items()}


def named(domain, number):
    return domain + number if number else ""


def lower_keys(record):
    return {key.lower(): value for key, value in record.items()}


def workbook(path):
    """The first sheet of a workbook, a record a line."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        shared = []
        if "xl/sharedStrings.xml" in names:
            root = xml.fromstring(archive.read("xl/sharedStrings.xml"))
            shared = ["".join(text.text or "" for text in item.iter(space + "t")) for item in root.iter(space + "si")]
        sheet = xml.fromstring(archive.read(min(name for name in names if re.fullmatch(r"xl/worksheets/[^/]+\.xml", name))))
    table = []
    for row in sheet.iter(space + "row"):
        cells = {}
        for cell in row.iter(space + "c"):
            text = "".join(part.text or "" for part in cell.iter(space + "t")) or (cell.findtext(space + "v") or "")
            if cell.get("t") == "s":
                text = shared[int(cell.findtext(space + "v"))]
            cells[re.match("[A-Z]+", cell.get("r")).group(0)] = text
        table.append(cells)
    headers = table[0]
    return [{name: row.get(column, "") for column, name in headers.items()} for row in table[1:]]
