namespace HopEn.Audit.Model;

/// <summary>Every code of an <see cref="AuditMessage"/>, with its parameters. The words are in <c>Reports/Words</c>.</summary>
public static class MessageCodes
{
    /// <summary>A sentence kept as it is.</summary>
    public const string Text = "text";

    /// <summary>A file is the copy of another: its name, the name of the other.</summary>
    public const string FileCopy = "file-copy";

    /// <summary>A page has other tables: its name, how many, their lines.</summary>
    public const string OtherTables = "other-tables";

    /// <summary>
    /// A workbook has other sheets than the one read: its name, the sheet read, then the others as <see cref="HiddenSheets"/>.
    /// </summary>
    public const string OtherSheets = "other-sheets";

    /// <summary>A workbook has sheets nobody sees: its name, then of each its name and <c>seen</c> or <c>hidden</c>.</summary>
    public const string HiddenSheets = "hidden-sheets";

    /// <summary>Several columns of a file may be the same one: file, label of the column, header read, headers that are not.</summary>
    public const string RivalHeaders = "rival-headers";

    /// <summary>Cells stand beside a table, under no header, and are not read: its name, how many.</summary>
    public const string CellsBeside = "cells-beside";

    /// <summary>Accents are written as UTF-8 twice: name of the file, how many.</summary>
    public const string DoubleEncoded = "double-encoded";

    /// <summary>Characters were lost before, and replaced by U+FFFD: name of the file, how many.</summary>
    public const string LostCharacters = "lost-characters";

    /// <summary>Matricules of a file have thirteen characters and their key nowhere: file, label of the column, how many.</summary>
    public const string MatriculesWithoutKey = "matricules-without-key";

    /// <summary>Matricules of a file were rounded by a spreadsheet and link nothing: file, label of the column, how many.</summary>
    public const string MatriculesDamaged = "matricules-damaged";

    /// <summary>A FINESS file has a schema that is not known: its name, the version.</summary>
    public const string FinessSchemaUnknown = "finess-schema-unknown";

    /// <summary>Documents were left aside: of each reason its French words and how many.</summary>
    public const string DocumentsAside = "documents-aside";

    /// <summary>The official kit of the CI-SIS lacks something: its French words.</summary>
    public const string OfficialKit = "official-kit";

    /// <summary>A source of interruptions tells something: its name, its French words.</summary>
    public const string OutageSource = "outage-source";

    /// <summary>Public files were taken from the cache: of each its label, its day (empty when not known), its hash.</summary>
    public const string CacheUsed = "cache-used";

    /// <summary>The white list is not in the cache.</summary>
    public const string WhitelistAbsent = "whitelist-absent";

    /// <summary>The audit knows public files only.</summary>
    public const string PublicView = "outside-view";

    /// <summary>Sites of an entity are closed: how many, of how many.</summary>
    public const string SitesClosed = "sites-closed";

    /// <summary>The site itself is closed.</summary>
    public const string SiteClosed = "site-closed";

    /// <summary>Pseudonyms change at each audit.</summary>
    public const string PseudonymsChange = "pseudonyms-change";

    /// <summary>
    /// Patients of a software are also known by another: its domain, matched, all, by stay, by patient, by INS, the other domain.
    /// </summary>
    public const string PatientsShared = "patients-shared";

    /// <summary>
    /// Patients of a software were matched: its domain, matched, all, by stay, by patient, by INS, not matched, their percentage.
    /// </summary>
    public const string PatientsMatched = "patients-matched";

    /// <summary>
    /// Numbers agree once the zeros they open with are left out: patient, encounter or document, how many, a file without zeros, one
    /// with.
    /// </summary>
    public const string ZerosDropped = "zeros-dropped";

    /// <summary>A file writes numbers with zeros before them and without: patient, encounter or document, how many.</summary>
    public const string ZerosAmbiguous = "zeros-ambiguous";

    /// <summary>Stays are of several patients each: label of the files, stays, rows.</summary>
    public const string StaysShared = "stays-shared";

    /// <summary>Rows name the stay of another patient: label of the files, rows.</summary>
    public const string StaysContradicted = "stays-contradicted";

    /// <summary>Words of rows of patients are hidden: label of the files, label of the column, values, rows.</summary>
    public const string RareTextsHidden = "rare-texts-hidden";

    /// <summary>Numbers are merged into several: how many.</summary>
    public const string MergesContradictory = "merges-contradictory";

    /// <summary>Merges go round in a circle: numbers of patients.</summary>
    public const string MergesCircular = "merges-circular";

    /// <summary>No merge is of a patient that is known.</summary>
    public const string MergesUseless = "merges-useless";

    /// <summary>A site belongs to no legal entity of the dossier: its FINESS.</summary>
    public const string SiteWithoutEntity = "site-without-entity";

    /// <summary>
    /// Declared figures of an objective nobody has: how many, then of each file its name, its first lines, how many lines.
    /// </summary>
    public const string DeclaredObjectiveUnknown = "declared-objective-unknown";

    /// <summary>Declared figures of a site, which say nothing of the whole: as <see cref="DeclaredObjectiveUnknown"/>.</summary>
    public const string DeclaredOfSite = "declared-of-site";

    /// <summary>Declared figures of a FINESS that is not in the dossier: as <see cref="DeclaredObjectiveUnknown"/>.</summary>
    public const string DeclaredFinessUnknown = "declared-finess-unknown";

    /// <summary>Declared figures outside the period: as <see cref="DeclaredObjectiveUnknown"/>.</summary>
    public const string DeclaredOutsidePeriod = "declared-outside-period";

    /// <summary>
    /// Declared figures contradict each other: objective, month, FINESS, then of each file its name, its first lines, how many.
    /// </summary>
    public const string DeclaredContradictory = "declared-contradictory";

    /// <summary>Only part of the rules was asked for.</summary>
    public const string PartialRules = "partial-rules";

    /// <summary>What became of a waiver: its rule, then the code of its note (<see cref="WaiverCodes"/>) with its parameters.</summary>
    public const string WaiverNote = "waiver-note";

    /// <summary>A waiver is of no rule of the programme: its rule.</summary>
    public const string WaiverUseless = "waiver-useless";

    /// <summary>The log of sends is young: its day, days to wait, the day from which it is settled.</summary>
    public const string SendLogYoung = "send-log-young";

    /// <summary>The legal status is not known.</summary>
    public const string LegalStatusUnknown = "legal-status-unknown";

    /// <summary>
    /// Codes of a column that may be empty are not mapped, and left empty: file, label of the column, how many cells, then some of the
    /// codes.
    /// </summary>
    public const string CodesUnknown = "codes-unknown";

    /// <summary>
    /// So many rows of a file are rejected that its figures can't be trusted: file, rejected, rows, percentage, label of the column that
    /// rejects most (empty when it is none), then the months of which no row is left.
    /// </summary>
    public const string RowsLost = "rows-lost";

    /// <summary>Rows end before they start: file, how many.</summary>
    public const string EndsBeforeStart = "ends-before-start";

    /// <summary>Too many rows of a file are of one day: file, label of the column, rows of that day, rows, the day.</summary>
    public const string OneDayShare = "one-day-share";

    /// <summary>Rows could not be read: how many.</summary>
    public const string RowsRejected = "rows-rejected";
}
