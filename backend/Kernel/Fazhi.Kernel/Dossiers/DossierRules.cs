namespace Fazhi.Kernel.Dossiers;

/// <summary>Rules that every dossier keeps, whatever its law.</summary>
public static class DossierRules
{
    public static readonly Rule NotInTheFuture = new("dossier.not-in-the-future", "事实先于记录", "日期不能晚于今天。");

    public static readonly Rule NotBeforeOpening = new("dossier.not-before-opening", "事实先于记录", "日期不能早于立案（收件）之日。");

    public static readonly Rule InOrder = new("dossier.not-before-last-act", "事实先于记录", "日期不能早于上一步办理之日。");
}
