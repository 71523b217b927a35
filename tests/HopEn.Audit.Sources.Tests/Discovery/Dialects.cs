using System.Text;
using HopEn.Audit.Sources.Files;

namespace HopEn.Audit.Sources.Tests.Discovery;

/// <summary>The corpus: what exports look like in the field (domain notes, « Exports as they are »).</summary>
internal static class Dialects
{
    private const string Letters =
        "encounter.kind.inpatient=H|encounter.kind.consultation=C|encounter.kind.emergency=U|encounter.kind.session=S";
    private const string Terse =
        "encounter.patient=NUM_PATIENT|encounter.encounter=NUM_SEJOUR|encounter.kind=NATURE|encounter.start=DT_ENTREE|"
        + "encounter.end=DT_SORTIE|encounter.uf=CD_UF|identity.patient=NUM_PATIENT|identity.status=STATUT_IDENTITE|"
        + "identity.oid=OID_INS|identity.matricule=INS|identity.birth-name=NOM_NAISS|identity.given-names=LISTE_PRENOMS|"
        + "identity.birth-date=DDN|identity.sex=SEXE|identity.birth-place=CODE_INSEE_NAISSANCE";
    private const string Hprim =
        "identity.status.qualified=QUAL|identity.status.validated=VALI|identity.status.retrieved=RECUP|identity.status.provisional=PROV";

    private const string Spoken =
        "encounter.patient=N° IPP|encounter.encounter=N° de séjour|encounter.kind=Mode de PEC|"
        + "encounter.start=Dt d'entrée|encounter.end=Dt de sortie|encounter.uf=UF méd.|identity.patient=N° IPP du patient|"
        + "identity.status=Statut de l'identité|identity.matricule=Matricule de l'INS|identity.birth-name=Nom naiss.|"
        + "identity.birth-date=Date de naiss.|mailbox.address=Adresse de la BAL|mailbox.finess=N° FINESS|"
        + "unit.uf=Code de l'UF|unit.label=Libellé de l'UF";
    private const string Activity =
        "encounter.kind.inpatient=HC|encounter.kind.consultation=CEXT|encounter.kind.emergency=SAU|encounter.kind.session=SEA";

    private static readonly Encoding Windows = FileEncoding.Windows1252.Decoder();
    private static readonly Encoding Mark = new UTF8Encoding(true);

    public static readonly IReadOnlyList<Dialect> All =
    [
        new("csv usuel", "csv"),
        new("csv à marque UTF-8", "csv") { Encoding = Mark },
        new("csv Windows-1252", "csv") { Encoding = Windows, NewLine = "\r\n" },
        new("csv UTF-16", "utf16") { NewLine = "\r\n" },
        new("virgules", "comma"),
        new("tabulations", "tsv"),
        new("barres", "pipe"),
        new("tout entre guillemets", "csv") { Quoted = true, NewLine = "\r\n" },
        new("cellules rembourrées d’espaces", "csv") { Padded = true },
        new("xlsx", "xlsx"),
        new("xlsx à titres", "xlsx") { Titles = ["Édition du 04/08/2025", "CH des Trois-Rivières"] },
        new("xlsx à total", "xlsx") { Total = "Total général" },
        new("xls binaire", "xls"),
        new("xls binaire à titres", "xls") { Titles = ["Requête"] },
        new("page nommée xls", "html"),
        new("page nommée xls à titres et total", "html")
        {
            Titles = ["Extraction INFOCENTRE"],
            Total = "Nombre de lignes : 12",
        },
        new("tableur XML", "xml"),
        new("archive", "zip"),
        new("archive Windows-1252", "zip") { Encoding = Windows },
        new("un fichier par mois", "csv") { ByMonth = true },
        new("un classeur par mois", "xlsx") { ByMonth = true },
        new("titres au-dessus", "csv") { Titles = ["Export GAM", "Période : janvier à mars 2025", ""] },
        new("total en dessous", "csv") { Total = "TOTAL : 12" },
        new("pied de page", "csv") { Total = "Édité le 04/08/2025" },
        new("en-têtes laconiques", "csv") { Headers = Terse },
        new("en-têtes laconiques, Windows-1252", "csv") { Headers = Terse, Encoding = Windows },
        new("en-têtes en majuscules sans accents", "csv")
        {
            Headers =
                "encounter.start=DATE ENTREE|encounter.end=DATE SORTIE|identity.birth-date=DATE NAISSANCE|"
                + "identity.given-names=PRENOMS|mailbox.label=LIBELLE",
        },
        new("en-têtes à tirets bas", "csv")
        {
            Headers =
                "encounter.kind=type_sejour|encounter.start=date_entree|encounter.end=date_sortie|encounter.patient=id_patient|"
                + "identity.patient=id_patient|mailbox.address=adresse_mssante|unit.uf=code_uf",
        },
        new("DxCare", "csv")
        {
            Headers = "encounter.patient=NIP|identity.patient=NIP|encounter.encounter=IEP|encounter.uf=UF hébergement",
        },
        new("lettres", "csv") { Codes = Letters },
        new("lettres en classeur", "xlsx") { Codes = Letters, Headers = Terse },
        new("codes mêlés", "csv")
        {
            Codes =
                "encounter.kind.inpatient=HDJ|encounter.kind.consultation=EXT|encounter.kind.emergency=URG|encounter.kind.session=DIA",
        },
        new("statuts HL7", "csv") { Codes = Hprim },
        new("statuts chiffrés", "csv")
        {
            Codes =
                "identity.status.qualified=4|identity.status.validated=3|identity.status.retrieved=2|identity.status.provisional=1",
        },
        new("sexe chiffré", "csv") { Codes = "identity.sex.M=1|identity.sex.F=2|identity.sex.unknown=3" },
        new("sexe en toutes lettres", "csv")
        {
            Codes = "identity.sex.M=Masculin|identity.sex.F=Féminin|identity.sex.unknown=Indéterminé",
        },
        new("types de BAL en toutes lettres", "csv")
        {
            Codes = "mailbox.type.ORG=Organisationnelle|mailbox.type.PER=Nominative|mailbox.type.APP=Applicative",
        },
        new("dates ISO", "csv") { DateForm = "yyyy-MM-dd" },
        new("dates et heures", "csv") { DateForm = "dd/MM/yyyy HH:mm" },
        new("dates ISO et heures", "csv") { DateForm = "yyyy-MM-ddTHH:mm:ss" },
        new("dates compactes", "csv") { DateForm = "yyyyMMdd" },
        new("horodatages HL7", "csv") { DateForm = "yyyyMMddHHmmss" },
        new("années à deux chiffres", "csv") { DateForm = "dd/MM/yy" },
        new("dates à tirets", "csv") { DateForm = "dd-MM-yyyy" },
        new("dates en nombres de tableur", "csv") { DateForm = "serial" },
        new("colonnes à l’envers", "csv") { Reversed = true },
        new("colonnes en plus", "csv") { Extra = ["Commentaire", "Code GHM", "Médecin traitant"] },
        new("OID avec préfixe urn", "csv")
        {
            Damage = (column, value) => column == "identity.oid" && value.Length > 0 ? "urn:oid:" + value : value,
        },
        new("matricules espacés", "csv")
        {
            Damage = (column, value) =>
                column == "identity.matricule" && value.Length == 15
                    ? $"{value[0]} {value[1..3]} {value[3..5]} {value[5..7]} {value[7..10]} {value[10..13]} {value[13..]}"
                    : value,
        },
        new("FINESS espacés", "csv")
        {
            Damage = (column, value) =>
                column.EndsWith(".finess", StringComparison.Ordinal) && value.Length == 9
                    ? $"{value[..2]} {value[2..5]} {value[5..]}"
                    : value,
        },
        new("en-têtes parlés, tabulations sous trois titres", "tsv")
        {
            Headers = Spoken,
            Codes = Activity,
            Titles =
            [
                "Infocentre - Requête séjours",
                "Période du 01/01/2025 au 31/03/2025",
                "Édition du 04/08/2025 à 09:12",
            ],
            Encoding = Windows,
            NewLine = "\r\n",
            Total = "Nombre de lignes : 12",
        },
        new("en-têtes parlés en classeur", "xlsx")
        {
            Headers = Spoken,
            Codes = Activity,
            Titles = ["Infocentre"],
        },
        new("en-têtes parlés à l’envers, un fichier par mois", "csv")
        {
            Headers = Spoken,
            ByMonth = true,
            Reversed = true,
            Extra = ["N° d'ordre", "Médecin"],
        },
        new("en-tête d’adresse inconnu", "csv") { Headers = "mailbox.address=Champ 1|mailbox.rpps=Champ 2" },
        new("en-tête de type inconnu", "csv") { Headers = "encounter.kind=ZONE7" },
    ];
}
