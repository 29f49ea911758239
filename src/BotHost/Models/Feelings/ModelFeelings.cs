using Confidant.Memory;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Models.Feelings;

/// <summary>Lets a model tell the feeling of posts that it may be shown; the lexicon has the others, and all where no model is there for it or
/// it fails. Safe for concurrent use.</summary>
internal sealed class ModelFeelings(ModelQuestioner questioner, IOptions<ModelOptions> options) : IPostFeelings
{
    private const int MaxPosts = 40;
    private const int MaxCharacters = 8_000;

    private static readonly string _prompt = PromptFiles.Read("sentiment.md");

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyDictionary<MessageId, Sentiment>> ReadAsync(
        IReadOnlyList<PostToWeigh> posts, CancellationToken cancellationToken)
    {
        var told = new Dictionary<MessageId, Sentiment>();
        if (!questioner.Does(ModelTask.Sentiment))
        {
            return told;
        }

        foreach (IReadOnlyList<PostToWeigh> shown in Share(posts))
        {
            ToldFeelings? answer = await questioner.AskAsync(
                ModelTask.Sentiment, _prompt, Show(shown), FeelingJson.Default.ToldFeelings, patience: null, cancellationToken);
            if (answer is null)
            {
                // Whoever does not answer now will hardly answer to the next few hundred.
                return told;
            }

            foreach (ToldFeeling feeling in answer.Feelings ?? [])
            {
                if (feeling.N >= 1 && feeling.N <= shown.Count && feeling.Feeling is >= -1 and <= 1)
                {
                    double balance = feeling.Feeling.Value;
                    told[shown[feeling.N - 1].Message] = new Sentiment(balance, Math.Abs(balance));
                }
            }
        }

        return told;
    }

    /// <summary>What each call is shown: not too much, and nothing that its author marked as private.</summary>
    private IEnumerable<IReadOnlyList<PostToWeigh>> Share(IReadOnlyList<PostToWeigh> posts) => ShownShares.Cut(
        posts.Where(post => !post.IsMarkedPrivate || options.Value.AllowPrivate), static post => post.Text.Length, MaxPosts, MaxCharacters);

    private static string Show(IReadOnlyList<PostToWeigh> posts) =>
        string.Concat(posts.Select(static (post, i) => DataLine.Of(new ShownPost(i + 1, post.Text), FeelingJson.Default.ShownPost) + "\n"));
}
