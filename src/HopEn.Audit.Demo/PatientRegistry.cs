using System.Runtime.InteropServices;

namespace HopEn.Audit.Demo;

/// <summary>The ordinary patients of a domain, a few bytes each: millions fit in memory.</summary>
internal sealed class PatientRegistry
{
    private readonly List<Patient> patients = [];

    public int Count => patients.Count;

    /// <summary>Adds a patient met for the first time in a unit and a month.</summary>
    public int Add(int unit, int month)
    {
        patients.Add(new Patient((byte)unit, (byte)month, false));
        return patients.Count - 1;
    }

    public int UnitOf(int patient) => patients[patient].Unit;

    public int MonthOf(int patient) => patients[patient].Month;

    /// <summary>Whether a closed stay or a consultation of the period and of the hospital counts the patient.</summary>
    public bool IsCounted(int patient) => patients[patient].Counted;

    public void MarkCounted(int patient) => CollectionsMarshal.AsSpan(patients)[patient].Counted = true;

    private record struct Patient(byte Unit, byte Month, bool Counted);
}
