using Confidant.Contracts;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Tests;

/// <summary>What people do over weeks, by chance from a seed: every kind of event and effect there is.</summary>
internal sealed class History
{
    private static readonly string[] _words = ["zorro", "pizza", "boat", "house", "friday", "lisbon", "cat", "yesterday"];
    private static readonly string[] _attributes = ["profile.residence", "profile.company"];

    private readonly SqliteHarness _store;
    private readonly Scene _scene;
    private readonly Random _random;
    private readonly Func<Task>[] _steps;
    private readonly List<UserProfile> _people = [];
    private readonly Dictionary<string, Chat> _groups = [];
    private readonly List<(UserProfile Speaker, Chat Chat, NewMessage Message)> _said = [];
    private readonly List<(UserProfile Person, EntryId Entry)> _objections = [];
    private readonly HashSet<string> _kinds = [];

    public History(SqliteHarness store, int seed)
    {
        _store = store;
        _scene = new Scene(store);
        _random = new Random(seed);
        _steps =
        [
            SayAsync, SayAsync, SayAsync, SayAsync, SayAsync, AnswerAsync, AnswerAsync, EditAsync, HideAsync, HideAsync, UndoAsync,
            FinishAsync, ForgetAsync, ScopeAsync, ScopeAsync, TakeBackAsync, RetainAsync, RetainGroupAsync, ObjectAsync, ObjectAsync,
            WithdrawAsync, MoveAsync, BotAsync, OpenAsync, MigrateAsync, PurgeAsync, WaitAsync, WaitAsync, RestartAsync, DeliverAsync,
        ];
    }

    /// <summary>The last events.</summary>
    public string Log { get; private set; } = "";

    /// <summary>How many kinds of events there were.</summary>
    public int Kinds => _kinds.Count;

    /// <summary>Introduces the people and the groups.</summary>
    public async Task BeginAsync()
    {
        foreach (string name in new[] { "Ana", "Ben", "Cleo" })
        {
            _people.Add(await _scene.PersonAsync(name));
        }

        foreach (string name in new[] { "club", "team" })
        {
            _groups[name] = await _scene.GroupAsync(name);
            await _scene.JoinAsync(_groups[name], true, [.. _people]);
        }

        await SayAsync();
    }

    /// <summary>One event.</summary>
    public async Task StepAsync()
    {
        Func<Task> step = Pick(_steps);
        _kinds.Add(step.Method.Name);
        Log = string.Join(' ', Log.Split(' ').TakeLast(60).Append(step.Method.Name));
        await step();
        _store.Clock.Advance(TimeSpan.FromMinutes(_random.Next(5)));
    }

    private async Task SayAsync()
    {
        UserProfile person = Pick(_people);
        Chat chat = PickChat(person);
        bool isShared = chat.Group is null && _random.Next(3) == 0;
        string text = $"{Pick(_people).DisplayName} {Pick(_words)} {Pick(_words)}";
        NewMessage message = _scene.Message(person, chat, text, isShared ? PrivacyScope.CrossContext : null) with { Learn = true };
        message = message with { ExpiresAt = await ExpiryAsync(person, chat) };
        if (await _store.Transcript.AppendAsync(message, default) is not AppendOutcome.Appended)
        {
            return;
        }

        _said.Add((person, chat, message));
        if (_random.Next(4) > 0)
        {
            ExtractedMemory about = Scene.Statement(text, attribute: _random.Next(3) == 0 ? Pick(_attributes) : null) with
            {
                Persons = [text.Split(' ')[0]],
                IsAboutSpeaker = _random.Next(2) == 0,
            };
            await _scene.LearnAsync(message, about);
        }
    }

    private async Task AnswerAsync()
    {
        (UserProfile person, Chat chat, NewMessage message) = Pick(_said);
        var reply = new BotReply(new MessageId(_store.Ids.NewId()), "answer", message.Id, [message.Id]);
        await _scene.CommitAsync(chat, commit => commit with
        {
            Audience = _scene.Audience(person, chat),
            Reply = reply,
            Replies = [new OutboxDraft(chat.Key, new byte[] { 1 }, [message.Id])],
        });
    }

    private async Task EditAsync()
    {
        (UserProfile person, _, NewMessage message) = Pick(_said);
        string text = $"edited {Pick(_words)}";
        await _store.Transcript.EditAsync(
            new MessageEdit
            {
                Source = message.Source,
                Agent = message.Agent,
                Text = text,
                Index = Scene.Index(text),
                Language = message.Language,
                Scope = _random.Next(2) == 0 ? PrivacyScope.GroupOnly : PrivacyScope.CrossContext,
            },
            _scene.Subject(person),
            default);
    }

    private async Task HideAsync()
    {
        (UserProfile person, _, NewMessage message) = Pick(_said);
        await ApplyAsync(person, new TurnEffect.SoftForget(_scene.Subject(person), message.Id));
    }

    private async Task UndoAsync()
    {
        foreach ((UserProfile person, _, NewMessage message) in _said)
        {
            if (await _store.Subject.CanUndoForgetAsync(_scene.Subject(person), message.Id, default))
            {
                await ApplyAsync(person, new TurnEffect.UndoForget(_scene.Subject(person), message.Id));
                return;
            }
        }
    }

    private async Task FinishAsync() => await _store.Maintenance.FinishForgetsAsync(default);

    private async Task ForgetAsync()
    {
        UserProfile person = Pick(_people);
        Chat chat = PickChat(person);
        ForgetSelection selection = _random.Next(5) switch
        {
            0 => new ForgetSelection.Here(chat.Key),
            1 => new ForgetSelection.Last(chat.Key),
            _ => new ForgetSelection.Topic([[Pick(_words), Pick(_words)], [Pick(_words), "friday"]]),
        };
        await ApplyAsync(person, new TurnEffect.Forget(_scene.Subject(person), selection, default));
    }

    private async Task ScopeAsync()
    {
        (UserProfile person, _, NewMessage message) = Pick(_said);
        await ApplyAsync(person, new TurnEffect.ChangeScope(
            _scene.Subject(person), new ScopeSelection.Messages([message.Id]), (PrivacyScope)_random.Next(3)));
    }

    private async Task TakeBackAsync()
    {
        UserProfile person = Pick(_people);
        await ApplyAsync(person, new TurnEffect.ChangeScope(
            _scene.Subject(person), new ScopeSelection.AllShared(), (PrivacyScope)_random.Next(2)));
    }

    private async Task RetainAsync()
    {
        UserProfile person = Pick(_people);
        await ApplyAsync(person, new TurnEffect.SetRetention(_scene.Subject(person), PickDays()));
    }

    private async Task RetainGroupAsync()
    {
        UserProfile person = Pick(_people);
        GroupContext group = Pick(_groups.Values.ToList()).Group!;
        await ApplyAsync(person, new TurnEffect.SetGroupRetention(_scene.Subject(person), group.Id, group.Agent, PickDays()));
    }

    private async Task ObjectAsync()
    {
        UserProfile person = Pick(_people);
        SaidAboutPage page = await _store.Subject.ListAboutAsync(_scene.Subject(person), new SubjectFilter(0, 10), default);
        if (page.Entries.Count > 0)
        {
            EntryId entry = Pick(page.Entries).Id;
            _objections.Add((person, entry));
            await ApplyAsync(person, new TurnEffect.RaiseObjection(_scene.Subject(person), entry));
        }
    }

    private async Task WithdrawAsync()
    {
        if (_objections.Count > 0)
        {
            (UserProfile person, EntryId entry) = Pick(_objections);
            await ApplyAsync(person, new TurnEffect.WithdrawObjection(_scene.Subject(person), entry));
        }
    }

    private async Task MoveAsync() =>
        await _scene.JoinAsync(Pick(_groups.Values.ToList()), _random.Next(2) == 0, Pick(_people));

    private async Task BotAsync()
    {
        string name = Pick(_groups.Keys.ToList());
        await _scene.BotJoinsAsync(_groups[name], false);
        if (_random.Next(3) == 0)
        {
            _store.Clock.Advance(TimeSpan.FromDays(31));
            await _store.Maintenance.FinishForgetsAsync(default);
            await _store.Maintenance.PurgeAsync(default);
        }

        await _scene.BotJoinsAsync(_groups[name], true);
        _groups[name] = await _scene.GroupAsync(_groups[name].Key.Chat.Value);
    }

    private async Task OpenAsync()
    {
        string name = Pick(_groups.Keys.ToList());
        string chat = _groups[name].Key.Chat.Value;
        _groups[name] = await _scene.GroupAsync(chat, isPublic: !_groups[name].Group!.IsPublic);
    }

    private async Task MigrateAsync()
    {
        string name = Pick(_groups.Keys.ToList());
        Chat chat = _groups[name];
        string to = $"{name}-{_random.Next()}";
        await _store.Profiles.MigrateGroupAsync(chat.Key.Group, new GroupKey(Platform.Telegram, new ChatId(to)), default);
        _groups[name] = await _scene.GroupAsync(to, chat.Group!.IsPublic);
    }

    private async Task PurgeAsync() => await _store.Maintenance.PurgeAsync(default);

    private async Task WaitAsync()
    {
        _store.Clock.Advance(TimeSpan.FromHours(_random.Next(60)));
        await _store.Maintenance.FinishForgetsAsync(default);
        await _store.Maintenance.PurgeAsync(default);
    }

    private async Task RestartAsync() => await _store.ReopenAsync();

    private async Task DeliverAsync()
    {
        (_, _, NewMessage message) = Pick(_said);
        await _store.Transcript.AppendAsync(message with { Id = new MessageId(_store.Ids.NewId()) }, default);
    }

    private async Task ApplyAsync(UserProfile person, TurnEffect effect) =>
        await _scene.CommitAsync(Scene.Private(person), commit => commit with { Effects = [effect] });

    private async Task<DateTimeOffset?> ExpiryAsync(UserProfile person, Chat chat)
    {
        int? own = (await _store.Profiles.FindProfileAsync(person.Account, default))!.DataRetentionDays;
        int? group = chat.Group is null
            ? null
            : (await _scene.GroupAsync(chat.Key.Chat.Value, chat.Group.IsPublic)).Group!.MemoryRetentionDays;
        return Math.Min(own ?? int.MaxValue, group ?? int.MaxValue) is < int.MaxValue and int days
            ? _store.Clock.GetUtcNow().AddDays(days)
            : null;
    }

    private Chat PickChat(UserProfile person) =>
        _random.Next(2) == 0 ? Scene.Private(person) : Pick(_groups.Values.ToList());

    private int? PickDays() => _random.Next(4) == 0 ? null : _random.Next(1, 90);

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
