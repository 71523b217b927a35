namespace HopEn.Audit.Reports.Words;

/// <summary>Words the parameters of one code for one surface.</summary>
internal delegate string Wording(MessageParameters told, Surface surface);
