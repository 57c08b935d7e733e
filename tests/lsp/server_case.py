"""What all tests of the server share."""

import os
import unittest

from client import Client

BINARY = os.environ["GAOLINT"]


class ServerCase(unittest.TestCase):
    def start(self, *arguments, initialize=True, capabilities=None, **params):
        client = Client(BINARY, *(arguments or ("--lang", "zh")))
        self.addCleanup(self._end, client)
        if initialize:
            client.initialize(capabilities, **params)
        return client

    @staticmethod
    def _end(client):
        client.process.kill()
        client.process.wait()
        client.process.stdin.close()
        client.process.stdout.close()

    def assert_codes(self, diagnostics, *codes):
        self.assertEqual([each["code"] for each in diagnostics], list(codes))
