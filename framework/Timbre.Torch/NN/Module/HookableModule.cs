namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module that calls hooks before and after its forward pass, in the order of registration.</summary>
        public class HookableModule<TPreHook, TPostHook> : Module
        {
            private readonly List<KeyValuePair<object, TPreHook>> _before = [];
            private readonly List<KeyValuePair<object, TPostHook>> _after = [];
            private readonly List<KeyValuePair<object, Action<Module>>> _plainBefore = [];
            private readonly List<KeyValuePair<object, Action<Module>>> _plainAfter = [];

            /// <summary>Creates a module without hooks.</summary>
            protected HookableModule(string name)
                : base(name)
            {
            }

            /// <summary>
            /// Calls a hook with the input and the result after each forward pass; what it returns, unless null, replaces the result.
            /// </summary>
            public HookRemover register_forward_hook(TPostHook hook) => Add(_after, hook);

            /// <summary>Calls a hook with the input before each forward pass; what it returns, unless null, replaces the input.</summary>
            public HookRemover register_forward_pre_hook(TPreHook hook) => Add(_before, hook);

            /// <summary>Calls a hook after each forward pass.</summary>
            public HookRemover register_forward_hook(Action<Module> hook) => Add(_plainAfter, hook);

            /// <summary>Calls a hook before each forward pass.</summary>
            public HookRemover register_forward_pre_hook(Action<Module> hook) => Add(_plainBefore, hook);

            private protected List<KeyValuePair<object, TPreHook>> Before()
            {
                foreach (var (_, hook) in _plainBefore)
                {
                    hook(this);
                }

                return _before;
            }

            private protected List<KeyValuePair<object, TPostHook>> After() => _after;

            private protected void Done()
            {
                foreach (var (_, hook) in _plainAfter)
                {
                    hook(this);
                }
            }

            private static HookRemover Add<THook>(List<KeyValuePair<object, THook>> hooks, THook hook)
            {
                var key = new object();
                hooks.Add(new(key, hook));
                return new HookRemover(() => hooks.RemoveAll(entry => ReferenceEquals(entry.Key, key)));
            }

            /// <summary>Takes a hook off its module again.</summary>
            public class HookRemover
            {
                private readonly Action _remove;

                internal HookRemover(Action remove) => _remove = remove;

                /// <summary>Removes the hook; a second call does nothing.</summary>
                public void remove() => _remove();
            }
        }
    }
}
