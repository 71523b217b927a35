namespace HopEn.Audit.Cda.Tests.CiSis;

/// <summary>
/// A test on the official data. Without them it is shown as skipped, with what was not tested:
/// a silent pass would be a lie.
/// </summary>
internal sealed class CiSisFactAttribute : FactAttribute
{
    public CiSisFactAttribute()
    {
        if (!CiSisData.Present)
            Skip = $"données officielles absentes ({CiSisData.Folder}) : rien n’est comparé aux verdicts de référence";
    }
}
