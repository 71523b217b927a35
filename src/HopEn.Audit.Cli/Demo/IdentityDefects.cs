namespace HopEn.Audit.Cli.Demo;

/// <summary>Damages identities on purpose, one defect each, and says which rules must fire.</summary>
internal sealed class IdentityDefects(IReadOnlyList<DemoIdentity> patients)
{
    private const int Each = 4;
    private int next;

    /// <summary>The identities with their defects, in the same order, followed by second rows of the same patients.</summary>
    public IReadOnlyList<DemoIdentity> Plant()
    {
        var rows = patients.ToList();
        Change(rows, "Qualifiée", "ins-matricule-form", p => p with { Matricule = p.Matricule[..13] });
        Change(rows, "Qualifiée", "ins-matricule-form", p => p with { Matricule = $"{p.Matricule[0]},{p.Matricule[1..6].Replace('A', '0').Replace('B', '0')}E+14" });
        Change(rows, "Qualifiée", "ins-matricule-key", p => p with { Oid = "1.2.250.1.213.1.4.8", Matricule = p.Matricule[..13] + (p.Matricule[13..] == "01" ? "02" : "01") });
        Change(rows, "Qualifiée", "ins-test-oid", p => p with { Oid = "1.2.250.1.213.1.4.10" });
        Change(rows, "Récupérée", "ins-test-oid", p => p with { Oid = "1.2.250.1.213.1.4.11" });
        Change(rows, "Qualifiée", "ins-oid-presence", p => p with { Oid = "" });
        Change(rows, "Récupérée", "ins-oid-presence", p => p with { Oid = "1.2.250.1.71.4.2.1" });
        Change(rows, "Qualifiée", "ins-strict-traits", p => p with { BirthPlace = "" });
        Change(rows, "Validée", "ins-strict-traits", p => p with { GivenNames = "" });
        Change(rows, "Récupérée", "ins-strict-traits", p => p with { BirthName = "", BirthDate = "" });
        Change(rows, "Qualifiée", "ins-qualified-without-matricule", p => p with { Matricule = "", Oid = "" });
        Change(rows, "Provisoire", "ins-nonqualification-reason", p => p with { Reason = "" });
        Change(rows, "Validée", "ins-nonqualification-reason", p => p with { Reason = "" });
        Change(rows, "Qualifiée", "ins-matricule-sex", p => p with { Sex = p.Sex == "F" ? "M" : "F" });
        Change(rows, "Qualifiée", "ins-matricule-birth-date", p => p with { BirthDate = "15/" + (p.BirthDate[3..5] == "06" ? "07" : "06") + p.BirthDate[5..] });
        Change(rows, "Qualifiée", "ins-matricule-birth-place", p => p with { BirthPlace = p.BirthPlace == "75056" ? "13055" : "75056" });
        Change(rows, "Qualifiée", "ins-barred-attribute", p => p with { Attribute = "Douteux" });
        Change(rows, "Récupérée", "ins-barred-attribute", p => p with { Attribute = "Fictif" });
        Transfer(rows, "Provisoire");
        Transfer(rows, "Validée");
        Share(rows);
        return [.. rows, .. SecondRows(rows)];
    }

    private void Change(List<DemoIdentity> rows, string status, string rule, Func<DemoIdentity, DemoIdentity> damage)
    {
        for (var i = 0; i < Each; i++)
        {
            var at = Take(rows, status);
            rows[at] = damage(rows[at]) with { Planted = [rule] };
        }
    }

    // A matricule of nobody else on an identity that never asked INSi: the sex digit of its own file, a place abroad.
    private void Transfer(List<DemoIdentity> rows, string status)
    {
        for (var i = 0; i < Each; i++)
        {
            var at = Take(rows, status);
            var row = rows[at];
            var body = (row.Sex == "F" ? "2" : "1") + row.BirthDate[8..10] + row.BirthDate[3..5] + row.BirthPlace + "99" + (i + (status == "Validée" ? 4 : 0)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            rows[at] = row with { Matricule = body + DemoPatients.Key(body), Oid = "1.2.250.1.213.1.4.8", Planted = ["ins-provisional-matricule"] };
        }
    }

    private void Share(List<DemoIdentity> rows)
    {
        for (var i = 0; i < Each; i++)
        {
            var first = Take(rows, "Qualifiée");
            var second = Take(rows, "Qualifiée");
            rows[first] = rows[first] with { Planted = ["ins-shared-matricule"] };
            rows[second] = rows[first] with { Ipp = rows[second].Ipp, Site = rows[second].Site };
        }
    }

    private List<DemoIdentity> SecondRows(List<DemoIdentity> rows)
    {
        var seconds = new List<DemoIdentity>();
        for (var i = 0; i < Each; i++)
        {
            var at = Take(rows, "Qualifiée");
            var row = rows[at] with { Planted = ["ins-multiple-matricules"] };
            rows[at] = row;
            var body = row.Matricule[..10] + "98" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            seconds.Add(row with { Matricule = body + DemoPatients.Key(body) });
        }

        return seconds;
    }

    private int Take(List<DemoIdentity> rows, string status)
    {
        while (rows[next % rows.Count].Status != status || rows[next % rows.Count].Planted.Count > 0)
        {
            if (++next > rows.Count * 50) throw new InvalidOperationException("Too few patients to plant every defect.");
        }

        return next++ % rows.Count;
    }
}
