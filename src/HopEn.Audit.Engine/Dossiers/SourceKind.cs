namespace HopEn.Audit.Engine.Dossiers;

/// <summary>The kinds of input. The name in dossier.yml is the kebab-case name.</summary>
public enum SourceKind
{
    /// <summary>Structure file: units (UF) with service, pôle and FINESS ET.</summary>
    Unit,

    /// <summary>Mailboxes declared by the hospital.</summary>
    Mailbox,

    /// <summary>Extraction_Correspondance_MSSante of the Annuaire Santé, plain or ZIP.</summary>
    Directory,

    /// <summary>FINESS CSV cs1100502, 32 positions, open sites only.</summary>
    FinessCsv,

    /// <summary>FINESS+ structures JSON, plain or gzip, closed sites included.</summary>
    FinessJson,

    /// <summary>MSSanté white list XML.</summary>
    Whitelist,

    /// <summary>Stays, consultations, emergency passages.</summary>
    Encounter,

    /// <summary>Identity records.</summary>
    Identity,

    /// <summary>Correspondence of keys: IPP, stay, INS and IPP of another domain on one line.</summary>
    Crosswalk,

    /// <summary>Figures computed elsewhere: FINESS, month, objective, numerator, denominator.</summary>
    Indicator,

    /// <summary>Merges of patient files: an IPP that was absorbed, and the one that stays.</summary>
    Merge,

    /// <summary>MSSanté messages sent: date, sender, recipient, result, format.</summary>
    Send,

    /// <summary>Documents produced by the hospital: type, production, validation.</summary>
    Document,

    /// <summary>Submissions to the DMP.</summary>
    DmpSubmission,

    /// <summary>Health correspondents of the patients (« cercle de soin »).</summary>
    Correspondent,

    /// <summary>Patients eligible for a care pathway.</summary>
    Pathway,

    /// <summary>Exchanges of health data outside secure messaging (HAS 3.1-07).</summary>
    UnsecuredExchange,

    /// <summary>MSSanté equipment of private doctors, by department and month.</summary>
    EquipmentRate,

    /// <summary>Interruptions of national services that the hospital knows of: outages.yml, or an announcement saved as a file.</summary>
    Outages,

    /// <summary>Events that the hospital plans on the DMP, Mon espace santé or another national service.</summary>
    PlannedEvent,

    /// <summary>Documents that the hospital receives, from the DMP or by MSSanté: received, integrated, opened.</summary>
    Reception,

    /// <summary>Clinical documents themselves, whatever carries them: files, folders, ZIP, IHE_XDM, MSSanté messages, HL7 v2.</summary>
    Cda,
}
