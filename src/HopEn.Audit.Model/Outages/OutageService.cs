namespace HopEn.Audit.Model;

/// <summary>A national service, or one a hospital depends on, that can close. Codes are the kebab-case names.</summary>
public enum OutageService
{
    /// <summary>The DMP, shared medical record.</summary>
    Dmp,

    /// <summary>Mon espace santé, with its messaging to patients.</summary>
    Mes,

    /// <summary>INSi, the teleservice that gives and verifies the INS.</summary>
    Insi,

    /// <summary>The FHIR API of the Annuaire Santé.</summary>
    DirectoryApi,

    /// <summary>The extraction of the MSSanté mailboxes published from the Annuaire Santé.</summary>
    MailboxExtraction,

    /// <summary>The hospital's MSSanté operator.</summary>
    MailboxOperator,

    /// <summary>Pro Santé Connect.</summary>
    Psc,

    /// <summary>« SI PIL », named in a webinar beside the DMP; presumably a steering system, its meaning was not found.</summary>
    SiPil,

    /// <summary>Another service, or one that the announcement does not name.</summary>
    Other,
}
