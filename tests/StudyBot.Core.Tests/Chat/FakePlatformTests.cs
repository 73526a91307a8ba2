using StudyBot.Core.Chat;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Chat;

namespace StudyBot.Core.Tests.Chat;

/// <summary>Holds the platform that most tests run on to what the real ones promise.</summary>
public sealed class FakePlatformTests : ChatPlatformContract
{
    protected override Task<IContractRoom> OpenRoomAsync() => Task.FromResult<IContractRoom>(new Room());

    private sealed class Room : IContractRoom
    {
        private readonly FakePlatform _platform = new();
        private readonly Dictionary<MessageRef, ChatMessage> _messages = [];

        public IChatPlatform Platform => _platform;

        public ChannelRef Channel => Some.Channel();

        public ChatMember Member => Some.Member();

        public Task<MessageRef> WriteAsync(Place thread, string text)
        {
            var message = _platform.Write(thread, Member, text, Some.Monday);
            _messages[message.Ref] = message;
            return Task.FromResult(message.Ref);
        }

        public Task RewriteAsync(MessageRef message, string text)
        {
            _messages[message] = _platform.Rewrite(_messages[message], text, Some.Monday.AddMinutes(1));
            return Task.CompletedTask;
        }

        public Task EraseAsync(MessageRef message)
        {
            _platform.Erase(_messages[message]);
            return Task.CompletedTask;
        }

        public Task<IReadOnlyList<string>> ShownAsync(Place place) => Task.FromResult<IReadOnlyList<string>>(
            [.. _platform.Posts.Where(post => post.Ref.Place == place).Select(post => post.Card.Title)]);

        public Task<IReadOnlyList<string>> WhisperedAsync(Place place) => Task.FromResult<IReadOnlyList<string>>(
            [.. _platform.Whispers.Where(whisper => whisper.Key.Member == Member.Ref).Select(whisper => whisper.Value.Title)]);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
