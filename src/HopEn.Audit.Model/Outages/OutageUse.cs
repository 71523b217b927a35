namespace HopEn.Audit.Model;

/// <summary>What can no longer be done. Codes are the kebab-case names.</summary>
public enum OutageUse
{
    /// <summary>« alimentation »: documents are sent.</summary>
    Feeding,

    /// <summary>« consultation »: documents are read.</summary>
    Consultation,

    /// <summary>« création ».</summary>
    Creation,

    /// <summary>« activation ».</summary>
    Activation,

    /// <summary>« suppression ».</summary>
    Deletion,

    /// <summary>« messagerie ».</summary>
    Messaging,

    /// <summary>The directory or its extraction is refreshed.</summary>
    DirectoryRefresh,

    /// <summary>Figures are refreshed.</summary>
    FiguresRefresh,

    /// <summary>« connexion », « authentification ».</summary>
    SignIn,

    /// <summary>Everything.</summary>
    Everything,

    /// <summary>« sans interruption »: the announcement says that nothing stops.</summary>
    Nothing,
}
