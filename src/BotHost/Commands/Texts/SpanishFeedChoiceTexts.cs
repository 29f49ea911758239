using System.Globalization;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What is said about people's posts, in Spanish.</summary>
internal sealed class SpanishFeedChoiceTexts : IFeedChoiceTexts
{
    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("es-ES");

    /// <inheritdoc/>
    public string None => "No guardo publicaciones tuyas así. /feeds sync lee las nuevas.";

    /// <inheritdoc/>
    public string Gone => "Esa publicación ya no está.";

    /// <inheritdoc/>
    public string PreviousButton => "‹ Después";

    /// <inheritdoc/>
    public string NextButton => "Antes ›";

    /// <inheritdoc/>
    public string BackButton => "‹ Lista";

    /// <inheritdoc/>
    public string LeaveOutButton => "No aprender de ella";

    /// <inheritdoc/>
    public string TakeInButton => "Aprender de ella";

    /// <inheritdoc/>
    public string MakePrivateButton => "Hacerla privada";

    /// <inheritdoc/>
    public string ShareButton => "Permitirla donde yo hable";

    /// <inheritdoc/>
    public string LeftOut => "Fuera: solo tú la ves, y lo que aprendí de ella ya no está.";

    /// <inheritdoc/>
    public string TakenIn => "Dentro otra vez: aprendo de ella.";

    /// <inheritdoc/>
    public string MadePrivate => "Hecho: es solo para tus ojos, diga lo que diga una lectura posterior.";

    /// <inheritdoc/>
    public string Shared => "Hecho: puede usarse donde tú hables.";

    /// <inheritdoc/>
    public string AllButton => "Aprender de todas";

    /// <inheritdoc/>
    public string WhichTag => "Di una etiqueta o más: /feeds only #jardín, /feeds without #trabajo. /feeds all las toma todas.";

    /// <inheritdoc/>
    public string WhichDate => "Escribe el día como año-mes-día: /feeds since 2020-01-31. /feeds all las toma todas.";

    /// <inheritdoc/>
    public string Title(int total, int page, int pages) =>
        $"{(total == 1 ? "Una publicación tuya" : $"{total.ToString("N0", _culture)} publicaciones tuyas")}{(pages > 1 ? $" (página {page} de {pages})" : "")}:";

    /// <inheritdoc/>
    public string Line(KeptPost post) => $"{Day(post)}, {Standing(post)}: {Words(post)}";

    /// <inheritdoc/>
    public string Card(KeptPost post) =>
        $"{Words(post)}\n\nPublicada el {Day(post)}{(post.Address is { } address ? $", {address}" : "")}.\n"
        + $"{post.Engagement.Likes} me gusta, {post.Engagement.Comments} comentarios, {post.Engagement.Shares} veces compartida.\n{WhoSees(post)}";

    /// <inheritdoc/>
    public string Choice(FeedChoice choice)
    {
        List<string> parts = [];
        if (choice.OnlyTags.Count > 0)
        {
            parts.Add($"solo las que llevan {Tags(choice.OnlyTags)}");
        }

        if (choice.WithoutTags.Count > 0)
        {
            parts.Add($"ninguna con {Tags(choice.WithoutTags)}");
        }

        if (choice.Since is { } since)
        {
            parts.Add($"desde el {since.ToString("d 'de' MMMM 'de' yyyy", _culture)}");
        }

        if (choice.Until is { } until)
        {
            parts.Add($"hasta el {until.ToString("d 'de' MMMM 'de' yyyy", _culture)}");
        }

        return parts.Count == 0 ? "Aprendo de todas tus publicaciones." : $"Aprendo de tus publicaciones: {string.Join("; ", parts)}.";
    }

    /// <inheritdoc/>
    public string Chosen(FeedChoice choice) =>
        $"{Choice(choice)} Las demás quedan solo para tus ojos, y lo que aprendí de ellas se va.";

    private static string Standing(KeptPost post) => post.NotLearned switch
    {
        NotLearned.ReplyToOthers => "respuesta a otros",
        NotLearned.Repost => "de otros, compartida",
        NotLearned.LearningOff => "no aprendida: el aprendizaje estaba desactivado",
        NotLearned.Tag or NotLearned.Date or NotLearned.LeftOut => "fuera",
        NotLearned.Empty => "sin palabras",
        _ => post.Scope == PrivacyScope.CrossContext ? "donde tú hables" : "privada",
    };

    private static string WhoSees(KeptPost post) => "Quién puede verla: " + (post.NotLearned, post.Scope, post.IsPublic) switch
    {
        (not NotLearned.No, _, _) => $"solo tú, en esta lista ({Standing(post)}).",
        (_, PrivacyScope.CrossContext, _) => "tú en privado, y todos en un chat donde me preguntes por ella.",
        (_, _, true) => "solo tú, en esta lista; ninguna respuesta la usa.",
        _ => "solo tú, en chats privados con cualquiera de tus agentes.",
    };

    private static string Words(KeptPost post) => post.Text.Length == 0 ? "–" : Excerpt.Of(post.Text);

    private static string Day(KeptPost post) => post.PostedAt.ToString("d 'de' MMMM 'de' yyyy", _culture);

    private static string Tags(IReadOnlyList<string> tags) => string.Join(", ", tags.Select(static tag => "#" + tag));
}
