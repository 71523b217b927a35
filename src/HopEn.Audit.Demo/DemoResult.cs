namespace HopEn.Audit.Demo;

/// <summary>What was written.</summary>
/// <param name="Folder">Absolute path of the dossier.</param>
/// <param name="Files">Names of the files, relative to the folder, in alphabetical order.</param>
/// <param name="Encounters">Rows of the encounter files.</param>
/// <param name="Identities">Rows of the identity files.</param>
/// <param name="Defects">Defects planted, as listed in planted-defects.json.</param>
/// <param name="Rejections">Unusable rows planted, as listed in planted-rejections.json.</param>
public sealed record DemoResult(
    string Folder,
    IReadOnlyList<string> Files,
    long Encounters,
    long Identities,
    int Defects,
    int Rejections
);
