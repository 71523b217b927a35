namespace HopEn.Audit.Engine.Datasets;

/// <summary>Tables of the keys that rules see as numbers: the number of a key is its rowid. No view shows them.</summary>
internal static class KeyTables
{
    public const string Patient = "patient_key";

    public const string Encounter = "encounter_key";

    public const string Ins = "ins_key";

    public const string Document = "document_key";
}
